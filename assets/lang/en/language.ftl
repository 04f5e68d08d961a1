### About this language.

# The language's name, in the language itself.
name = English
