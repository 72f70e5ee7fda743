package org.kehu.local.database;

import java.util.Arrays;

/**
 * A stretch of key bytes, both ends included: a key is in it that begins with or follows {@code
 * low} and begins with or precedes {@code high}.
 */
record Interval(byte[] low, byte[] high, boolean point) {

  static final Interval EVERYTHING = new Interval(new byte[0], new byte[0], false);

  static Interval point(byte[] key) {
    return new Interval(key, key, true);
  }

  static Interval between(byte[] low, byte[] high) {
    return new Interval(low, high, false);
  }

  Interval descending() {
    return new Interval(inverted(high), inverted(low), point);
  }

  boolean contains(byte[] key) {
    return Arrays.compareUnsigned(low, key) <= 0 && beforeEnd(key, high);
  }

  /** Whether this interval reaches the start of that one, which does not begin before this one. */
  boolean touches(Interval later) {
    return beforeEnd(later.low, high);
  }

  static byte[] laterEnd(byte[] one, byte[] other) {
    return endsBefore(one, other) ? other : one;
  }

  static byte[] earlierEnd(byte[] one, byte[] other) {
    return endsBefore(one, other) ? one : other;
  }

  /** The first key after all that begin with this one, or an empty array when there is none. */
  static byte[] after(byte[] prefix) {
    for (int i = prefix.length - 1; i >= 0; i--) {
      if (prefix[i] != (byte) 0xFF) {
        byte[] next = Arrays.copyOf(prefix, i + 1);
        next[i]++;
        return next;
      }
    }
    return new byte[0];
  }

  /** The end of all keys that precede this one and those that begin with it. */
  static byte[] before(byte[] key) {
    for (int i = key.length - 1; i >= 0; i--) {
      if (key[i] != 0) {
        byte[] previous = Arrays.copyOf(key, i + 1);
        previous[i]--;
        return previous;
      }
    }
    throw new IllegalArgumentException("No key precedes " + Arrays.toString(key));
  }

  private static boolean endsBefore(byte[] one, byte[] other) {
    byte[] afterOther = after(other);
    byte[] afterOne = after(one);
    return afterOther.length == 0
        || afterOne.length > 0 && Arrays.compareUnsigned(afterOne, afterOther) < 0;
  }

  private static boolean beforeEnd(byte[] key, byte[] end) {
    byte[] after = after(end);
    return after.length == 0 || Arrays.compareUnsigned(key, after) < 0;
  }

  private static byte[] inverted(byte[] key) {
    byte[] inverted = new byte[key.length];
    for (int i = 0; i < key.length; i++) {
      inverted[i] = (byte) ~key[i];
    }
    return inverted;
  }
}
