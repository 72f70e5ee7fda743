package org.kehu.bench.plain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A gateway as the framework makes it: token check, one route to where it is told. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {
      MongoAutoConfiguration.class,
      DataMongoAutoConfiguration.class,
      DataMongoRepositoriesAutoConfiguration.class
    })
@Import(TokenCheck.class)
public class PlainGateway {

  private static final String ROUTE = "--spring.cloud.gateway.server.webmvc.routes[0].";

  /**
   * Runs until the process is told to end.
   *
   * @param args where everything goes, as a URI
   */
  public static void main(String[] args) {
    System.setProperty("spring.config.name", "plain-gateway");
    List<String> settings = new ArrayList<>();
    settings.add(ROUTE + "id=all");
    settings.add(ROUTE + "uri=" + args[0]);
    settings.add(ROUTE + "predicates[0]=Path=/**");
    SpringApplication.run(PlainGateway.class, settings.toArray(String[]::new));
  }
}
