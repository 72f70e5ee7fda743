package org.kehu.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.local.database.EmbeddedDatabase;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.mapping.Document;

class IndexCreationIT {

  private static final DeclaredIndex WANTED = DeclaredIndex.on("lamps", "room", "-lit");

  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final MongoClient client = MongoClients.create(database.uri());
  private final MongoTemplate mongo = new MongoTemplate(client, "lamps");

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private void start(DeclaredIndex... indexes) {
    new IndexCreation(mongo, List.of(() -> List.of(indexes))).afterPropertiesSet();
  }

  @Test
  void whatIsDeclaredIsThereAfterTheStartAndAfterTheNext() {
    DeclaredIndex unique = DeclaredIndex.on("lamps", "number").asUnique().asSparse();

    start(WANTED, unique);
    start(WANTED, unique);

    assertThat(mongo.indexOps("lamps").getIndexInfo())
        .extracting(IndexInfo::getName)
        .contains("lamps__room_lit", "lamps__number");
    assertThat(mongo.indexOps("lamps").getIndexInfo())
        .filteredOn(index -> index.getName().equals("lamps__number"))
        .singleElement()
        .satisfies(index -> assertThat(index.isUnique() && index.isSparse()).isTrue());
  }

  @Document("shelves")
  record Shelf(@Id String id, Room room) {}

  record Room(String id) {}

  @Test
  void anInnerIdIsTheSameIndexAtTheNextStart() {
    mongo.getConverter().getMappingContext().getPersistentEntity(Shelf.class);

    start(DeclaredIndex.on("shelves", "room.id", "_id"));
    start(DeclaredIndex.on("shelves", "room.id", "_id"));

    assertThat(mongo.indexOps("shelves").getIndexInfo())
        .filteredOn(index -> index.getName().equals("shelves__room_id__id"))
        .singleElement()
        .satisfies(
            index -> assertThat(index.isIndexForFields(List.of("room._id", "_id"))).isTrue());
  }

  @Test
  void anotherIndexOfThatNameStopsTheStartWithWhatToDo() {
    start(DeclaredIndex.on("lamps", "room", "lit"));

    assertThatThrownBy(() -> start(WANTED))
        .isInstanceOfSatisfying(
            IndexDiffers.class,
            differs -> {
              assertThat(differs)
                  .hasMessage(
                      "The index lamps__room_lit of the database is on (room, lit), and this version needs it on (room, -lit).");
              assertThat(differs.remedy()).contains("db.lamps.dropIndex(\"lamps__room_lit\")");
            });
  }
}
