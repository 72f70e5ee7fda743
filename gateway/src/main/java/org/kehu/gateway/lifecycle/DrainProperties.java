package org.kehu.gateway.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code kehu.gateway.drain}: leaving without a failed request.
 *
 * @param period how long requests are still served after readiness is refused: two looks of whoever
 *     balances load before the gateway, and a little
 */
@Validated
@ConfigurationProperties("kehu.gateway.drain")
public record DrainProperties(@NotNull @DefaultValue("6s") Duration period) {}
