package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random documents, queries, sorts and changes get the same answers with indexes and without: the
 * collection without indexes is read by the server's matcher alone and is the truth. The seed is
 * part of the test's name; {@code -Dkehu.seed} repeats one, {@code -Dkehu.full=true} tries many.
 */
class IndexedAnswersIT {

  private static final int DOCUMENTS = 300;
  private static final int STEPS = 250;

  static Stream<Long> seeds() {
    Long wanted = Long.getLong("kehu.seed");
    if (wanted != null) {
      return Stream.of(wanted);
    }
    long first = System.nanoTime();
    return IntStream.range(0, Boolean.getBoolean("kehu.full") ? 200 : 8).mapToObj(i -> first + i);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void answersAreTheSameWithIndexesAndWithout(long seed) {
    Random random = new Random(seed);
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> indexed = bench.collection("indexed");
      MongoCollection<Document> plain = bench.collection("plain");
      createIndexes(indexed, random);
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = document(i, random);
        change(indexed, plain, "insert " + document, c -> c.insertOne(new Document(document)));
      }
      for (int i = 0; i < STEPS; i++) {
        switch (random.nextInt(10)) {
          case 0 -> update(indexed, plain, random);
          case 1 -> findAndUpdate(indexed, plain, random);
          case 2 -> remove(indexed, plain, random);
          case 3 -> {
            Document document = document(DOCUMENTS + i, random);
            change(indexed, plain, "insert " + document, c -> c.insertOne(new Document(document)));
          }
          default -> query(indexed, plain, random);
        }
      }
      assertThat(byId(indexed)).isEqualTo(byId(plain));
    }
  }

  @Test
  void aSortByAFieldWithoutAnIndexOfItsOwnContinuesInsideTheIndexedOne() {
    try (Workbench bench = Workbench.over(EmbeddedDatabase.inMemory())) {
      MongoCollection<Document> things = bench.collection("things");
      things.createIndex(new Document("grade", -1));
      for (int i = 0; i < 50; i++) {
        things.insertOne(new Document("_id", i).append("grade", i % 5).append("rank", 50 - i));
      }
      List<Document> page =
          Workbench.all(things.find().sort(new Document("grade", -1).append("rank", 1)).limit(3));
      assertThat(page).extracting(d -> d.get("_id")).containsExactly(49, 44, 39);
    }
  }

  private static void createIndexes(MongoCollection<Document> things, Random random) {
    List<Document> keys =
        List.of(
            new Document("a", 1),
            new Document("a", -1).append("b", 1),
            new Document("b", 1).append("a", 1).append("_id", -1),
            new Document("c", 1),
            new Document("c", -1).append("a", 1),
            new Document("d.e", 1),
            new Document("d.e", 1).append("d.f", -1),
            new Document("g", 1).append("_id", 1),
            new Document("tags", 1),
            new Document("tags", 1).append("a", -1),
            new Document("nested.deep.x", -1));
    for (Document key : keys) {
      if (random.nextInt(3) > 0) {
        things.createIndex(key, new IndexOptions().sparse(random.nextInt(4) == 0));
      }
    }
  }

  private static Document document(int id, Random random) {
    Document document = new Document("_id", id % 2 == 0 ? (Object) id : "id-" + id);
    field(document, "a", single(random), random);
    field(document, "b", value(random), random);
    field(document, "c", scalar(random), random);
    field(document, "g", random.nextInt(20), random);
    field(document, "tags", list(random), random);
    field(document, "d", details(random), random);
    field(
        document,
        "nested",
        new Document(
            "deep",
            random.nextBoolean()
                ? new Document("x", value(random))
                : List.of(new Document("x", scalar(random)), new Document("y", 1))),
        random);
    return document;
  }

  private static void field(Document document, String name, Object value, Random random) {
    if (random.nextInt(6) > 0) {
      document.append(name, value);
    }
  }

  private static Object value(Random random) {
    return random.nextInt(12) == 0 ? list(random) : single(random);
  }

  // Never an array: two arrays in one index are refused, and only where there is the index.
  private static Object single(Random random) {
    return random.nextInt(12) == 0 ? new Document("x", scalar(random)) : scalar(random);
  }

  private static Object scalar(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> Date.from(Instant.ofEpochMilli(random.nextInt(5) * 1000L));
      case 3 -> random.nextInt(8) / 2.0;
      case 4 -> (long) random.nextInt(8);
      case 5 -> new Decimal128(new java.math.BigDecimal(random.nextInt(16)).movePointLeft(1));
      case 6 -> 9_007_199_254_740_992L + random.nextInt(3);
      case 7, 8 -> text(random);
      default -> random.nextInt(8);
    };
  }

  private static String text(Random random) {
    return List.of("", "a", "ab", "abc", "b", "客户", "客", "投诉", "\uFF08株\uFF09", "𠮷野", "a\u0000b")
        .get(random.nextInt(11));
  }

  private static List<Object> list(Random random) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(10) == 0 ? List.of(random.nextInt(4), "a") : scalar(random));
    }
    return list;
  }

  private static Object details(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> scalar(random);
      case 1 -> detail(random);
      default -> {
        List<Object> details = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          details.add(random.nextInt(8) == 0 ? scalar(random) : detail(random));
        }
        yield details;
      }
    };
  }

  private static Document detail(Random random) {
    Document detail = new Document();
    field(detail, "e", scalar(random), random);
    field(detail, "f", random.nextInt(5), random);
    return detail;
  }

  private static Document filter(Random random, int depth) {
    Document filter = new Document();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int kind = random.nextInt(depth > 0 ? 9 : 7);
      if (kind == 7) {
        filter.append("$and", List.of(filter(random, depth - 1), filter(random, depth - 1)));
      } else if (kind == 8) {
        filter.append("$or", List.of(filter(random, depth - 1), filter(random, depth - 1)));
      } else {
        filter.append(path(random), condition(random));
      }
    }
    return filter;
  }

  private static String path(Random random) {
    return List.of("a", "b", "c", "d.e", "d.f", "g", "tags", "nested.deep.x", "_id", "d", "tags.0")
        .get(random.nextInt(11));
  }

  private static Object condition(Random random) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> scalar(random);
      case 4 -> list(random);
      case 5 -> new Document("$in", list(random));
      case 6 -> new Document("$gt", bound(random));
      case 7 -> new Document("$lte", bound(random));
      case 8 -> new Document("$gte", bound(random)).append("$lt", bound(random));
      case 9 -> new Document("$ne", scalar(random));
      case 10 -> new Document("$exists", random.nextBoolean());
      case 11 ->
          random.nextBoolean()
              ? new Document("$elemMatch", new Document("$gte", random.nextInt(8)).append("$lt", 6))
              : new Document("$elemMatch", new Document("e", scalar(random)));
      case 12 -> new Document("$all", List.of(random.nextInt(4), text(random)));
      case 13 -> Pattern.compile("^" + List.of("a", "客", "ab?").get(random.nextInt(3)));
      case 14 -> new Document("$eq", scalar(random));
      default -> new Document("$not", new Document("$gt", bound(random)));
    };
  }

  private static Object bound(Random random) {
    Object bound = scalar(random);
    return bound == null ? 3 : bound;
  }

  private static Document sort(Random random) {
    Document sort = new Document();
    for (int i = random.nextInt(3); i > 0; i--) {
      sort.append(List.of("a", "b", "c", "g", "d.e").get(random.nextInt(5)), direction(random));
    }
    // A total order, so that pages can be compared.
    return sort.append("_id", direction(random));
  }

  private static int direction(Random random) {
    return random.nextBoolean() ? 1 : -1;
  }

  private static void query(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
    Document filter = filter(random, 2);
    Document sort = sort(random);
    int skip = random.nextInt(3) == 0 ? random.nextInt(10) : 0;
    int limit = random.nextBoolean() ? 1 + random.nextInt(30) : 0;
    int batch = random.nextInt(3) == 0 ? 2 + random.nextInt(5) : 0;
    String asked = filter.toJson() + " sort " + sort.toJson() + " skip " + skip + " limit " + limit;
    switch (random.nextInt(4)) {
      case 0 ->
          same(
              asked + " count",
              indexed,
              plain,
              c -> List.of(new Document("n", c.countDocuments(filter))));
      case 1 ->
          same(
              asked + " aggregate",
              indexed,
              plain,
              c ->
                  Workbench.all(
                      c.aggregate(
                          List.of(
                              new Document("$match", filter),
                              new Document("$sort", sort),
                              new Document("$limit", Math.max(1, limit)),
                              new Document("$project", new Document("a", 1))))));
      default ->
          same(
              asked,
              indexed,
              plain,
              c ->
                  Workbench.all(
                      c.find(filter).sort(sort).skip(skip).limit(limit).batchSize(batch)));
    }
  }

  private static void update(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
    Document filter = filter(random, 1);
    Document update = changes(random);
    String asked = "update " + filter.toJson() + " by " + update.toJson();
    change(indexed, plain, asked, c -> c.updateMany(filter, update, new UpdateOptions()));
  }

  private static void findAndUpdate(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
    Document filter = filter(random, 1);
    Document update = changes(random);
    Document sort = sort(random);
    same(
        "findOneAndUpdate " + filter.toJson() + " by " + update.toJson() + " sort " + sort.toJson(),
        indexed,
        plain,
        c -> {
          Document after =
              c.findOneAndUpdate(
                  filter,
                  update,
                  new FindOneAndUpdateOptions().sort(sort).returnDocument(ReturnDocument.AFTER));
          return after == null ? List.of() : List.of(after);
        });
  }

  private static void remove(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
    Document sort = sort(random);
    Document filter = filter(random, 1);
    same(
        "findOneAndDelete " + filter.toJson() + " sort " + sort.toJson(),
        indexed,
        plain,
        c -> {
          Document gone =
              c.findOneAndDelete(
                  filter, new com.mongodb.client.model.FindOneAndDeleteOptions().sort(sort));
          return gone == null ? List.of() : List.of(gone);
        });
  }

  private static Document changes(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Document("$set", new Document("a", single(random)).append("b", value(random)));
      case 1 -> new Document("$unset", new Document("b", "").append("c", ""));
      case 2 -> new Document("$inc", new Document("g", 1));
      case 3 -> new Document("$set", new Document("d", details(random)));
      default ->
          new Document("$set", new Document("tags", list(random)).append("c", scalar(random)));
    };
  }

  private interface Question {
    List<Document> ask(MongoCollection<Document> things);
  }

  private interface Change {
    Object make(MongoCollection<Document> things);
  }

  private static void same(
      String asked,
      MongoCollection<Document> indexed,
      MongoCollection<Document> plain,
      Question question) {
    assertThat(answer(indexed, question)).as(asked).isEqualTo(answer(plain, question));
  }

  private static void change(
      MongoCollection<Document> indexed,
      MongoCollection<Document> plain,
      String asked,
      Change change) {
    same(
        asked,
        indexed,
        plain,
        c -> List.of(new Document("done", Objects.toString(change.make(c)))));
  }

  private static Object answer(MongoCollection<Document> things, Question question) {
    try {
      return question.ask(things);
    } catch (MongoException e) {
      return "refused with " + e.getCode();
    }
  }

  private static List<Document> byId(MongoCollection<Document> things) {
    return Workbench.all(things.find().sort(new Document("_id", 1)));
  }
}
