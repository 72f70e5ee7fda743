package org.kehu.kit.files;

import java.time.Clock;
import java.util.List;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditAutoConfiguration;
import org.kehu.kit.crypto.StreamSeal;
import org.kehu.kit.files.web.FileController;
import org.kehu.kit.schedule.ScheduleAutoConfiguration;
import org.kehu.kit.store.DeclaredIndexes;
import org.kehu.kit.store.StoreAutoConfiguration;
import org.kehu.kit.web.WebAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Attachments for a service that declares {@link FileOwner} beans. */
@AutoConfiguration(
    after = {
      StoreAutoConfiguration.class,
      AuditAutoConfiguration.class,
      WebAutoConfiguration.class
    },
    before = ScheduleAutoConfiguration.class)
@ConditionalOnBean(FileOwner.class)
@EnableConfigurationProperties(FileProperties.class)
public class FilesAutoConfiguration {

  @Bean
  Files files(MongoTemplate mongo, Clock clock) {
    return new Files(mongo, clock);
  }

  @Bean
  DeclaredIndexes fileIndexes() {
    return () -> Files.INDEXES;
  }

  @Bean
  FileContents fileContents(MongoTemplate mongo, StreamSeal seal) {
    return new FileContents(mongo.getDb(), seal);
  }

  @Bean
  FileTrail fileTrail(Audit audit) {
    return new FileTrail(audit);
  }

  @Bean
  FileDesk fileDesk(
      List<FileOwner> owners,
      Files files,
      FileContents contents,
      FileTrail trail,
      FileProperties settings,
      Clock clock) {
    FileIntake intake = new FileIntake(files, contents, settings.scan(), trail, clock);
    return new FileDesk(owners, files, contents, intake, trail);
  }

  @Bean
  FileSweep fileSweep(Files files, FileContents contents, FileDesk desk, FileProperties settings) {
    return new FileSweep(files, contents, desk, settings.keepRemoved());
  }

  @Bean
  FileController fileController(
      FileDesk desk, @Value("/api/v1/files/${spring.application.name}") String path) {
    return new FileController(desk, path);
  }
}
