//! The pack and the sample games are built in: a file that is added to them must be seen, which `include_dir` alone does not see.

fn main() {
    println!("cargo::rerun-if-changed=assets/packs");
    println!("cargo::rerun-if-changed=saves");
}
