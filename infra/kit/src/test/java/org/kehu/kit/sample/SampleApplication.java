package org.kehu.kit.sample;

import org.kehu.kit.store.Stores;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service that uses every mechanism of the kit. */
@SpringBootApplication
public class SampleApplication {

  public static void main(String[] args) {
    SpringApplication.run(SampleApplication.class, args);
  }

  @Bean
  Notes notes(Stores stores) {
    return new Notes(stores.of(Note.class, new NotePublisher()));
  }
}
