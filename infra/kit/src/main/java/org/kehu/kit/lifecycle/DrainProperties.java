package org.kehu.kit.lifecycle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kehu.drain}: leaving without a failed request.
 *
 * @param period how long requests are still served after readiness is refused: two looks of whoever
 *     chooses instances (2 s each), and 2 s more
 */
@ConfigurationProperties("kehu.drain")
public record DrainProperties(@DefaultValue("6s") Duration period) {}
