package org.kehu.survey.wave;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Draws so many of all (随机抽样), the same ones for the same seed: everyone has a lot, the first eight
 * bytes of SHA-256 over seed and id, and the lowest lots are drawn. Whoever has seed and customers
 * can draw again and compare.
 */
public final class Sample {

  private final int size;
  private final long seed;
  private final PriorityQueue<Long> lowest = new PriorityQueue<>(Collections.reverseOrder());

  Sample(int size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** The lot of one. */
  public static long lot(long seed, String id) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer both = ByteBuffer.allocate(Long.BYTES + name.length).putLong(seed).put(name);
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(both.array())).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  void add(String id) {
    lowest.add(lot(seed, id));
    if (lowest.size() > size) {
      lowest.remove();
    }
  }

  /** The highest lot that is drawn; nothing if nobody takes part. */
  @Nullable Long cutoff() {
    return lowest.peek();
  }
}
