//! The referee's record of a game, in the shape of the contract.
