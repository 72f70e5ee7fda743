package org.kehu.kit.store;

/** The database has an index of a declared name that is another index: queries would scan. */
final class IndexDiffers extends RuntimeException {

  private final transient DeclaredIndex declared;

  IndexDiffers(DeclaredIndex declared, String present) {
    super(
        "The index %s of the database is on %s, and this version needs it on (%s)%s%s."
            .formatted(
                declared.name(),
                present,
                String.join(", ", declared.fields()),
                declared.unique() ? " unique" : "",
                declared.sparse() ? " sparse" : ""));
    this.declared = declared;
  }

  /** What an operator can do. */
  String remedy() {
    return "Drop it with db.%s.dropIndex(\"%s\") and start again: it is made anew at start."
        .formatted(declared.collection(), declared.name());
  }
}
