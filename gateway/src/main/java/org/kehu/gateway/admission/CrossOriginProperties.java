package org.kehu.gateway.admission;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kehu.gateway.cors}: which web pages of other origins may call the API; none unless named.
 *
 * @param origins exact origins, {@code https://console.example}
 * @param remembered how long a browser may remember the permission
 */
@ConfigurationProperties("kehu.gateway.cors")
public record CrossOriginProperties(
    @DefaultValue List<String> origins, @DefaultValue("10m") Duration remembered) {

  public CrossOriginProperties {
    origins = List.copyOf(origins);
    if (origins.contains("*")) {
      throw new IllegalArgumentException(
          "kehu.gateway.cors.origins: name each origin, '*' would let every page of the web in");
    }
  }
}
