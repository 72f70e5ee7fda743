package org.kehu.survey.invitation;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Personal links to the answer page.
 *
 * @param publicUri address of the gateway as customers reach it
 * @param keys signing keys by version 1 to 255, base64, at least 32 bytes each; the highest version
 *     signs, all verify. Without any, one is made at the first start and kept in the database.
 */
@ConfigurationProperties("kehu.survey.links")
public record LinkProperties(
    @DefaultValue("http://localhost:8080") URI publicUri, Map<Integer, String> keys) {

  public LinkProperties {
    keys = keys == null ? Map.of() : Map.copyOf(keys);
  }
}
