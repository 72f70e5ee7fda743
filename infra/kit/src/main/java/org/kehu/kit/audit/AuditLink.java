package org.kehu.kit.audit;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a link of its chain. The hash covers place, time, retention and the fingerprint of
 * the content; so the content may expire and the chain still proves that nothing else is missing.
 *
 * @param chain id of the chain; one a process start
 * @param number place in the chain, from 1, without gaps
 * @param previous hash of the link before; 64 zeros for the first
 * @param time when the link was made
 * @param keptUntil when the content may expire
 * @param fingerprint SHA-256 of the content with its random salt
 * @param hash SHA-256 of all the above
 * @param content what is told; null once expired
 */
record AuditLink(
    String chain,
    long number,
    String previous,
    Instant time,
    Instant keptUntil,
    String fingerprint,
    String hash,
    @Nullable Document content) {

  static final String NOTHING_BEFORE = "0".repeat(64);

  /** The next link of a chain. */
  static AuditLink after(
      String chain,
      long number,
      String previous,
      Instant time,
      Instant keptUntil,
      Document content) {
    String fingerprint = Hashes.of(content);
    String hash = hash(chain, number, previous, time, keptUntil, fingerprint);
    return new AuditLink(chain, number, previous, time, keptUntil, fingerprint, hash, content);
  }

  /** The hash that these parts should have. */
  String expectedHash() {
    return hash(chain, number, previous, time, keptUntil, fingerprint);
  }

  /** Whether the content, as far as it is still there, is what was told. */
  boolean contentIsWhole() {
    return content == null || fingerprint.equals(Hashes.of(content));
  }

  private static String hash(
      String chain,
      long number,
      String previous,
      Instant time,
      Instant keptUntil,
      String fingerprint) {
    return Hashes.of(
        String.join(
            "\n",
            chain,
            Long.toString(number),
            previous,
            Long.toString(time.toEpochMilli()),
            Long.toString(keptUntil.toEpochMilli()),
            fingerprint));
  }
}
