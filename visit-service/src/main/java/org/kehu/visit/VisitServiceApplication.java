package org.kehu.visit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class VisitServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(VisitServiceApplication.class, args);
  }
}
