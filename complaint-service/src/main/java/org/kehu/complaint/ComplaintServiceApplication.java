package org.kehu.complaint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts complaint-service. */
@SpringBootApplication
public class ComplaintServiceApplication {

  /** Port 8082, management 18082, unless told. */
  public static void main(String[] args) {
    SpringApplication.run(ComplaintServiceApplication.class, args);
  }
}
