//! Pages that are put into files that a person wrote.
