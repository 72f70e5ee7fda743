package org.kehu.visit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VisitServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(VisitServiceApplication.class, args);
  }
}
