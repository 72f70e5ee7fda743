package org.kehu.kit.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals contents of any length in segments of 64 KiB, each bound to its place and the last marked
 * as such: nothing that was cut, lengthened or put in another order is ever handed out. Each
 * content has a key of its own, derived from its subject's.
 */
public final class StreamSeal {

  private static final int SEGMENT = 1 << 16;

  private final DataKeys keys;

  StreamSeal(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * The sealed form of a content, made while it is read.
   *
   * @param name unique among the subject's contents
   */
  public InputStream sealed(String subject, String name, InputStream plain) {
    SecretKey key = derived(keys.toSeal(subject), name);
    return new Segments(
        plain, SEGMENT, (bytes, at, last) -> AesGcm.seal(key, bytes, purpose(at, last)));
  }

  /** The content again; empty when its subject was erased. */
  public Optional<InputStream> opened(String subject, String name, InputStream sealed) {
    return keys.toOpen(subject)
        .map(dataKey -> {
          SecretKey key = derived(dataKey, name);
          return new Segments(
              sealed,
              SEGMENT + AesGcm.OVERHEAD,
              (bytes, at, last) -> AesGcm.open(key, bytes, purpose(at, last)));
        });
  }

  private static byte[] purpose(long at, boolean last) {
    return ByteBuffer.allocate(Long.BYTES + 1).putLong(at).put((byte) (last ? 1 : 0)).array();
  }

  private static SecretKey derived(SecretKey dataKey, String name) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(dataKey)
                  .thenExpand(("content " + name).getBytes(StandardCharsets.UTF_8), 32));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF-SHA256 is part of every Java platform", impossible);
    }
  }

  private interface Step {

    byte[] apply(byte[] segment, long at, boolean last);
  }

  /** Turns a stream segment by segment; it must look ahead to know which is the last. */
  private static final class Segments extends InputStream {

    private final InputStream in;
    private final int size;
    private final Step step;
    private byte[] ahead;
    private byte[] turned = new byte[0];
    private int read;
    private long number;
    private boolean started;
    private boolean ended;

    Segments(InputStream in, int size, Step step) {
      this.in = in;
      this.size = size;
      this.step = step;
      this.ahead = new byte[0];
    }

    private boolean fill() throws IOException {
      while (read == turned.length && !ended) {
        if (!started) {
          started = true;
          ahead = in.readNBytes(size);
        }
        byte[] present = ahead;
        ahead = in.readNBytes(size);
        ended = ahead.length == 0;
        turned = step.apply(present, number++, ended);
        read = 0;
      }
      return read < turned.length;
    }

    @Override
    public int read() throws IOException {
      return fill() ? turned[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, turned.length - read);
      System.arraycopy(turned, read, buffer, offset, count);
      read += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
