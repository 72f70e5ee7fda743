package org.kehu.complaint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ComplaintServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(ComplaintServiceApplication.class, args);
  }
}
