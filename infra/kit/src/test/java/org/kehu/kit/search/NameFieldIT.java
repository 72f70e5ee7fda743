package org.kehu.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.kit.crypto.CryptoBench;
import org.kehu.local.database.FullScan;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** Ten thousand names on the database of the suite: everything is found, nothing is scanned. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameFieldIT {

  private static final int NAMES = 10_000;
  private static final String FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑单曾解";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华信重长乐";
  private static final String[] PLACES = {"深圳市", "廣東", "重庆", "上海", "西安", "长沙市"};
  private static final String[] TRADES = {"电子", "贸易", "银行", "汽车", "建设", "科技ABC", "3C数码"};

  private final CryptoBench bench = new CryptoBench();
  private final CryptoBench.Instance service = bench.instance();
  private final MongoTemplate mongo = service.mongo();
  private final List<String> names = new ArrayList<>();
  private final List<FullScan> scans = new ArrayList<>();

  Stream<NameField> fields() {
    return Stream.of(NameField.plain("plain"), NameField.blind("blind", service.blindIndex()));
  }

  @BeforeAll
  void store() {
    Random random = new Random(20261123);
    List<NameField> fields = fields().toList();
    mongo
        .indexOps("names")
        .createIndex(
            new Index("plain", org.springframework.data.domain.Sort.Direction.ASC)
                .named("names__plain"));
    mongo
        .indexOps("names")
        .createIndex(
            new Index("blind", org.springframework.data.domain.Sort.Direction.ASC)
                .named("names__blind"));
    List<Document> batch = new ArrayList<>();
    for (int row = 0; row < NAMES; row++) {
      String name = row % 2 == 0 ? person(random) : enterprise(random);
      names.add(name);
      batch.add(
          new Document("_id", row)
              .append("name", name)
              .append("plain", List.copyOf(fields.get(0).tokens(name)))
              .append("blind", List.copyOf(fields.get(1).tokens(name))));
      if (batch.size() == 1000) {
        mongo.getCollection("names").insertMany(batch);
        batch.clear();
      }
    }
    bench.onFullScan(scans::add);
  }

  @AfterAll
  void close() {
    bench.close();
  }

  private static String one(Random random, String of) {
    return String.valueOf(of.charAt(random.nextInt(of.length())));
  }

  private static String person(Random random) {
    return one(random, FAMILIES)
        + one(random, GIVEN)
        + (random.nextBoolean() ? one(random, GIVEN) : "");
  }

  private static String enterprise(Random random) {
    return PLACES[random.nextInt(PLACES.length)]
        + one(random, GIVEN)
        + one(random, GIVEN)
        + TRADES[random.nextInt(TRADES.length)]
        + "有限公司";
  }

  private Set<String> found(NameField field, NameQuery query) {
    return mongo.find(new Query(field.matching(query)), Document.class, "names").stream()
        .map(row -> row.getString("name"))
        .filter(name -> query.score(name) > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void whatFitsIsFoundWithoutReadingTheCollection(NameField field) {
    Random random = new Random(7);
    scans.clear();
    for (int round = 0; round < 60; round++) {
      String name = names.get(random.nextInt(NAMES));
      int start = random.nextInt(name.length() - 1);
      int end = start + 2 + random.nextInt(Math.min(4, name.length() - start - 1));
      String part = name.substring(start, Math.min(end, name.length()));
      NameQuery query = NameQuery.of(part);

      Set<String> missing =
          names.stream().filter(one -> one.contains(part)).collect(Collectors.toSet());
      assertThat(missing).as(part).isNotEmpty();
      missing.removeAll(found(field, query));
      assertThat(missing).as(part).isEmpty();
    }
    assertThat(scans).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void pinyinInitialsAndMixturesFindTheSameAsJudgingEveryName(NameField field) {
    scans.clear();
    for (String typed :
        List.of(
            "huaxin",
            "hx",
            "shanwei",
            "zengm",
            "changsha",
            "cq",
            "3cshuma",
            "abc",
            "广东",
            "信dz",
            "xian")) {
      NameQuery query = NameQuery.of(typed);

      Set<String> expected =
          names.stream().filter(name -> query.score(name) > 0).collect(Collectors.toSet());
      assertThat(found(field, query)).as(typed).isEqualTo(new TreeSet<>(expected)).isNotEmpty();
    }
    assertThat(scans).isEmpty();
  }

  @Test
  void blindedTokensTellNoName() {
    Document stored = bench.stored("names", 1);

    assertThat(stored.getList("blind", String.class))
        .allSatisfy(token -> assertThat(token).matches("1\\.[A-Za-z0-9_-]{16}"));
  }
}
