package org.kehu.bench.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A service as the framework makes it: token check, JSON, one insert. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({TokenCheck.class, PlainController.class})
public class PlainService {

  /** Runs until the process is told to end. */
  public static void main(String[] args) {
    // Its own file name: other jars on the class path bring an application.yaml.
    System.setProperty("spring.config.name", "plain-service");
    SpringApplication.run(PlainService.class, "--spring.cloud.gateway.server.webmvc.enabled=false");
  }
}
