package org.kehu.testkit.contract;

/** Whether this run writes the released files: a decision that a person takes and commits. */
final class Release {

  private Release() {}

  static boolean isAskedFor() {
    return Boolean.getBoolean("kehu.contracts.release");
  }
}
