package org.kehu.kit.crypto;

/**
 * A sealed value cannot be opened as what it claims to be. Says where and why, never what was in
 * it; to callers it is an internal error.
 */
public final class SealBroken extends RuntimeException {

  SealBroken(String what) {
    super(what);
  }

  /** The same failure with its place. */
  SealBroken at(String place) {
    SealBroken placed = new SealBroken("The sealed value " + place + " " + getMessage());
    placed.initCause(this);
    return placed;
  }
}
