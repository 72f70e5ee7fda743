package org.kehu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;
import org.kehu.testkit.house.HouseRule;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The rule of the house by which a read past the audit trail is noticed. */
@Proves("M38")
class ConfidentialReadsTest {

  private static final ArchRule RULE =
      HouseRule.WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE.of("org.kehu.kit.access");

  record Paper(String subject, Level level) implements Confidential {}

  record Stamp(String id) {}

  static final class Leak {
    List<Paper> all(MongoOperations mongo) {
      return mongo.find(new Query(), Paper.class);
    }
  }

  static final class Harmless {
    List<Stamp> all(MongoOperations mongo) {
      return mongo.find(new Query(), Stamp.class);
    }

    String name(MongoOperations mongo) {
      return mongo.getCollectionName(Paper.class);
    }
  }

  private static boolean isBroken(Class<?> by) {
    JavaClasses classes = new ClassFileImporter().importClasses(by);
    return RULE.evaluate(classes).hasViolation();
  }

  @Test
  void whoeverFindsConfidentialDocumentsPastTheStoreIsNoticed() {
    assertThat(isBroken(Leak.class)).isTrue();
    assertThat(isBroken(Harmless.class)).isFalse();
  }
}
