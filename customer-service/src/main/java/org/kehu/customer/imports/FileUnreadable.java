package org.kehu.customer.imports;

/** The file as a whole cannot be imported. */
final class FileUnreadable extends RuntimeException {

  private final transient ImportFailure failure;

  FileUnreadable(ImportFailure.Code code, String detail) {
    super(code + " " + detail);
    this.failure = new ImportFailure(code, detail);
  }

  ImportFailure failure() {
    return failure;
  }
}
