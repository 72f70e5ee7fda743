package org.kehu.kit.sample;

import org.kehu.kit.identity.Callers;
import org.kehu.kit.identity.DirectoryAge;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.inbox.InboxContainers;
import org.kehu.kit.store.Stores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service that uses every mechanism of the kit. */
@SpringBootApplication
public class SampleApplication {

  public static void main(String[] args) {
    SpringApplication.run(SampleApplication.class, args);
  }

  /** A test can say how far the directory's copy is behind. */
  @Bean
  Callers callers(StaffDirectory staff, ObjectProvider<InboxContainers> containers) {
    return DirectoryAge.callers(staff, containers);
  }

  @Bean
  CommandLog commandLog() {
    return new CommandLog();
  }

  @Bean
  NoteSignOff noteSignOff(Notes notes) {
    return new NoteSignOff(notes);
  }

  @Bean
  Notes notes(Stores stores) {
    return new Notes(stores.of(Note.class, new NotePublisher()));
  }
}
