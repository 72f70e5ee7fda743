package org.kehu.gateway.refusal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code kehu.gateway.refusals}: how refusals reach the audit trail.
 *
 * @param kafka addresses of the broker
 * @param client further settings of the Kafka client, for instance {@code security.protocol}
 * @param most how many different refusals may wait; more are dropped and counted
 * @param every how often those that wait are told
 */
@Validated
@ConfigurationProperties("kehu.gateway.refusals")
public record RefusalProperties(
    @NotBlank @DefaultValue("localhost:9092") String kafka,
    @DefaultValue Map<String, String> client,
    @Positive @DefaultValue("5000") int most,
    @NotNull @DefaultValue("5s") Duration every) {

  public RefusalProperties {
    client = Map.copyOf(client);
  }
}
