//! The pack is built in: a file that is added to it must be seen, which `include_dir` alone does not see.

fn main() {
    println!("cargo::rerun-if-changed=assets/packs");
}
