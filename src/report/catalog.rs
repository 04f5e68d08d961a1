//! What a pack holds, in the shape of the contract.
