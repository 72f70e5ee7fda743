package org.kehu.kit.crypto;

/** The keys that seal data keys are missing or not the right ones; the service must not start. */
public final class KeysUnusable extends RuntimeException {

  private final String remedy;

  KeysUnusable(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  KeysUnusable(String what, String remedy, Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  /** What would be right. */
  public String remedy() {
    return remedy;
  }
}
