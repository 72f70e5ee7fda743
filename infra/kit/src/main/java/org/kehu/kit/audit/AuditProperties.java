package org.kehu.kit.audit;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the trail, {@code kehu.audit.*}.
 *
 * @param reads which reads are kept
 * @param kept how long the content of a class is kept; what is not named here is kept ten years
 * @param patience how long a read waits for its entry before it is refused
 */
@ConfigurationProperties("kehu.audit")
public record AuditProperties(
    @DefaultValue("ABOVE_NORMAL") Reads reads,
    @DefaultValue Map<AuditClass, Period> kept,
    @DefaultValue("3s") Duration patience) {

  private static final Period LONG = Period.ofYears(10);

  /** Which reads are kept. */
  public enum Reads {
    /** Of documents above the level {@code NORMAL}. */
    ABOVE_NORMAL,
    /** Of every document. */
    ALL
  }

  public AuditProperties {
    kept = Map.copyOf(kept);
  }

  Period keptFor(AuditClass kind) {
    return kept.getOrDefault(kind, LONG);
  }
}
