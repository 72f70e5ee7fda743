package org.kehu.kit.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.Projection;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.testkit.house.HouseRule;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Each rule that is about the kit's types is broken here once: the test kit does not know them. */
class HouseRulesOfTheKitTest {

  private abstract static class Parcel extends ScopedAggregate {}

  private abstract static class MisplacedEffect implements Effect {

    @Override
    public Set<String> topics() {
      return Set.of();
    }

    @Override
    public void apply(IncomingEvent event) {}
  }

  private abstract static class MisplacedProjection implements Projection {}

  private record Reader(MongoOperations mongo) {

    List<Parcel> all() {
      return mongo.findAll(Parcel.class);
    }
  }

  private record TypedUpdate(MongoOperations mongo) {

    void touch() {
      mongo.updateFirst(new Query(), new Update().set("title", "x"), Parcel.class);
    }
  }

  private record Replacement(MongoOperations mongo) {

    Object put() {
      return mongo.findAndModify(new Query(), new Update().set("title", "x"), Parcel.class);
    }
  }

  private record Note(String text) {}

  private record OtherDocuments(MongoOperations mongo) {

    void touch() {
      mongo.updateFirst(new Query(), new Update().set("text", "x"), Note.class);
    }
  }

  @Test
  void aListenerOutsideEventsIsSeen() {
    refused(HouseRule.LISTENERS_STAND_IN_EVENTS, MisplacedEffect.class);
    refused(HouseRule.LISTENERS_STAND_IN_EVENTS, MisplacedProjection.class);
  }

  @Test
  void whoReadsAggregatesPastTheStoreIsSeen() {
    refused(HouseRule.WHAT_MAY_BE_CONFIDENTIAL_IS_READ_BY_THE_STORE, Reader.class);
  }

  @Test
  void whoChangesAggregatesPastTheStoreIsSeen() {
    refused(HouseRule.DOCUMENTS_ARE_WRITTEN_BY_THE_STORE, TypedUpdate.class);
    refused(HouseRule.DOCUMENTS_ARE_WRITTEN_BY_THE_STORE, Replacement.class);
  }

  @Test
  void documentsThatAreNoAggregatesAreTheirOwnersBusiness() {
    assertThatCode(() -> check(HouseRule.DOCUMENTS_ARE_WRITTEN_BY_THE_STORE, OtherDocuments.class))
        .doesNotThrowAnyException();
  }

  private static void refused(HouseRule rule, Class<?> crooked) {
    assertThatThrownBy(() -> check(rule, crooked))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(crooked.getSimpleName());
  }

  private static void check(HouseRule rule, Class<?> one) {
    rule.of("org.kehu.kit.house").check(new ClassFileImporter().importClasses(one, Parcel.class));
  }
}
