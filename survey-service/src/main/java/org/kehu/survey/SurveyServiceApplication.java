package org.kehu.survey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** survey-service: questionnaires, surveys, responses and results. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SurveyServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(SurveyServiceApplication.class, args);
  }
}
