package org.kehu.kit.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kehu.process}: long commands.
 *
 * @param lease how long a claim lasts without a sign of life; what a killed instance had in hand is
 *     taken up by another after it
 * @param drain how long a stopping instance waits for the pieces in hand
 */
@ConfigurationProperties("kehu.process")
public record ProcessProperties(
    @DefaultValue("30s") Duration lease, @DefaultValue("10s") Duration drain) {

  private static final Duration SHORTEST = Duration.ofSeconds(3);

  public ProcessProperties {
    if (lease.compareTo(SHORTEST) < 0 || drain.isNegative()) {
      throw new IllegalArgumentException(
          "kehu.process.lease must be at least 3s and kehu.process.drain not negative, but they are "
              + lease
              + " and "
              + drain);
    }
  }

  /** Three signs of life may get lost before a claim does. */
  Duration beat() {
    return lease.dividedBy(4);
  }
}
