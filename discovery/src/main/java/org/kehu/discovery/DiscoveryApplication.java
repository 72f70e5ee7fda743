package org.kehu.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/**
 * The registry in which the services find each other. Its settings let an instance leave without a
 * failed request: see {@code application.yaml}.
 */
@SpringBootApplication
@EnableEurekaServer
public class DiscoveryApplication {

  /** Runs until the process is told to end. */
  public static void main(String[] args) {
    SpringApplication.run(DiscoveryApplication.class, args);
  }
}
