package org.kehu.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the local infrastructure keeps its data and on which ports it serves.
 *
 * @param dataDir everything that must survive a restart lies below it
 * @param kafkaPort the broker; its controller takes the next port
 * @param databasePort the database, unless {@code mongodbUri} names one
 * @param issuerUri what tokens say as their issuer; also where the issuer is reached
 * @param survive what acknowledged writes of broker and embedded database survive
 * @param mongodbUri a database that is already there; empty to run one
 */
@ConfigurationProperties("kehu.local")
public record LocalSettings(
    @DefaultValue(".kehu/store") Path dataDir,
    @DefaultValue("9092") int kafkaPort,
    @DefaultValue("27017") int databasePort,
    @DefaultValue("http://localhost:9000") String issuerUri,
    @DefaultValue("power-cut") Survival survive,
    @Nullable String mongodbUri) {

  /** The broker's directory. */
  public Path kafkaDir() {
    return dataDir.resolve("kafka");
  }

  /** The issuer's directory: its keys and the launcher's secret. */
  public Path issuerDir() {
    return dataDir.resolve("issuer");
  }
}
