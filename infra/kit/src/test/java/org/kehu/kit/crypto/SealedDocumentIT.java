package org.kehu.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.crypto.Person.Letter;
import org.kehu.testkit.Proves;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** What sealing promises, on a database that holds nothing but what was sealed. */
class SealedDocumentIT {

  private final CryptoBench bench = new CryptoBench();
  private final CryptoBench.Instance service = bench.instance();
  private final MongoTemplate mongo = service.mongo();

  @AfterEach
  void close() {
    bench.close();
  }

  private static Person read(MongoTemplate mongo, String id) {
    return Objects.requireNonNull(mongo.findById(id, Person.class));
  }

  private void put(String id, Document stored) {
    mongo.getCollection("people").replaceOne(new Document("_id", id), stored);
  }

  @Test
  @Proves("G-09")
  void noPersonalValueLiesInTheDatabase() {
    mongo.insert(Person.of("p1"));

    Document stored = bench.stored("people", "p1");

    assertThat(stored.toJson())
        .contains("深圳", "spouse")
        .doesNotContain("13800138000", "440300198806011234", "李小红", "王建国", "王小明", "38,");
    assertThat(new String(bytesOf(stored), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("13800138000", "440300198806011234", "李小红", "王建国");
    assertThat(stored.get("phone")).isInstanceOf(Binary.class);
    assertThat(stored.get("papers", Document.class).get("age")).isInstanceOf(Binary.class);
  }

  private static byte[] bytesOf(Document document) {
    var buffer = new org.bson.io.BasicOutputBuffer();
    new org.bson.codecs.DocumentCodec()
        .encode(
            new org.bson.BsonBinaryWriter(buffer),
            document,
            org.bson.codecs.EncoderContext.builder().build());
    return buffer.toByteArray();
  }

  @Test
  void whatWasSealedIsReadAgainInEveryWayOfReading() {
    Person person = Person.of("p1");
    mongo.insert(person);

    assertThat(read(mongo, "p1")).isEqualTo(person);
    assertThat(mongo.find(new Query(where("city").is("深圳")), Person.class)).containsExactly(person);
    assertThat(mongo.query(Person.class).matching(where("_id").is("p1")).one()).contains(person);
    assertThat(mongo.stream(new Query(), Person.class)).containsExactly(person);
  }

  @Test
  void twoOfTheSameLookDifferent() {
    mongo.insert(Person.of("p1"));
    mongo.insert(Person.of("p2"));

    assertThat(bench.stored("people", "p1").get("phone"))
        .isNotEqualTo(bench.stored("people", "p2").get("phone"));
  }

  @Test
  void aChangedByteIsNoticed() {
    mongo.insert(Person.of("p1"));
    Document stored = bench.stored("people", "p1");
    byte[] bytes = stored.get("phone", Binary.class).getData();
    bytes[bytes.length - 20] ^= 1;
    put("p1", stored.append("phone", new Binary(bytes)));

    assertThatThrownBy(() -> read(mongo, "p1"))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("phone of people/p1 was changed");
  }

  @Test
  void aValueMovedToAnotherFieldIsNoticed() {
    mongo.insert(Person.of("p1"));
    Document stored = bench.stored("people", "p1");
    put("p1", stored.append("phone", stored.get("papers", Document.class).get("idNumber")));

    assertThatThrownBy(() -> read(mongo, "p1")).isInstanceOf(SealBroken.class);
  }

  @Test
  void aValueMovedToAnotherSubjectIsNoticed() {
    mongo.insert(Person.of("p1"));
    mongo.insert(Person.of("p2"));
    Document other = bench.stored("people", "p2");
    put("p2", other.append("phone", bench.stored("people", "p1").get("phone")));

    assertThatThrownBy(() -> read(mongo, "p2")).isInstanceOf(SealBroken.class);
  }

  @Test
  void cutOffValuesAndUnknownFormatsAreNoticed() {
    mongo.insert(Person.of("p1"));
    Document stored = bench.stored("people", "p1");

    put("p1", stored.append("phone", new Binary(new byte[] {1, 2, 3})));
    assertThatThrownBy(() -> read(mongo, "p1")).hasMessageContaining("shorter");
    put("p1", stored.append("phone", new Binary(new byte[60])));
    assertThatThrownBy(() -> read(mongo, "p1")).hasMessageContaining("unknown format");
  }

  @Test
  void anotherKeyOfTheSameNameIsToldAtStart() {
    mongo.insert(Person.of("p1"));
    CryptoBench.Instance other =
        bench.instance("2026-01:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=");

    assertThatThrownBy(() -> other.keys().check())
        .isInstanceOfSatisfying(
            KeysUnusable.class,
            wrong -> assertThat(wrong.remedy()).contains("key store that belongs"));
  }

  @Test
  void noKeysAtAllAreToldAtStartWithTheRemedy() {
    assertThatThrownBy(() -> bench.instance(null).keys().check())
        .isInstanceOfSatisfying(
            KeysUnusable.class,
            missing -> assertThat(missing.remedy()).contains("KEHU_KEY_STORE", "KEHU_KEYS"));
  }

  @Test
  void anErasedSubjectIsGoneForEverWhileTheRestStays() {
    mongo.insert(Person.of("p1"));
    mongo.insert(Person.of("p2"));
    mongo.insert(new Letter("l1", "p1", "亲爱的"));

    service.keys().destroy("people/p1");

    Person erased = read(bench.instance().mongo(), "p1");
    assertThat(erased.city()).isEqualTo("深圳");
    assertThat(erased.phone()).isNull();
    assertThat(erased.relatives()).extracting(Person.Relative::name).containsOnlyNulls();
    assertThat(Objects.requireNonNull(mongo.findById("l1", Letter.class)).text()).isNull();
    assertThat(read(mongo, "p2").phone()).isEqualTo("13800138000");
    assertThat(bench.keyStore(DataKeys.COLLECTION).find(new Document("_id", "people/p1")).first())
        .containsKey("erasedAt")
        .doesNotContainKeys("wrapped", "kek");
    assertThatThrownBy(() -> mongo.save(Person.of("p1"))).isInstanceOf(SubjectErased.class);
  }

  @Test
  void theKeyIsThereBeforeTheDocument() {
    Document sink = new Document();
    mongo.getConverter().write(Person.of("p9"), sink);

    assertThat(bench.keyStore(DataKeys.COLLECTION).countDocuments(new Document("_id", "people/p9")))
        .isEqualTo(1);
  }

  @Test
  void documentsWithoutPersonalValuesNeedNoKey() {
    mongo.insert(new Person("p1", "深圳", null, null, List.of()));

    assertThat(bench.keyStore(DataKeys.COLLECTION).countDocuments()).isZero();
    assertThat(read(mongo, "p1").phone()).isNull();
  }

  @Test
  void whatWasStoredBeforeItsFieldWasMarkedIsReadAndSealedWithTheNextWrite() {
    mongo
        .getCollection("people")
        .insertOne(new Document("_id", "p1").append("city", "深圳").append("phone", "13900139000"));

    Person old = read(mongo, "p1");
    assertThat(old.phone()).isEqualTo("13900139000");
    mongo.save(new Person("p1", "深圳", old.phone(), null, List.of()));

    assertThat(bench.stored("people", "p1").get("phone")).isInstanceOf(Binary.class);
  }

  @Test
  void afterRotationTheOldKeyMayGo() {
    mongo.insert(Person.of("p1"));
    mongo.insert(Person.of("p2"));
    String token = service.blindIndex().token("phone", "13800138000");
    CryptoBench.Instance both = bench.instance(CryptoBench.OLD + "," + CryptoBench.NEW);
    both.keys().check();
    both.mongo().insert(Person.of("p3"));
    KeysEndpoint endpoint = new KeysEndpoint(both.keys(), both.indexKeys());

    assertThat(endpoint.rewrap()).isEqualTo(new KeysEndpoint.Standing("2026-11", 3, 2));
    assertThat(endpoint.rewrap().rewrapped()).isZero();

    CryptoBench.Instance after = bench.instance(CryptoBench.NEW);
    after.keys().check();
    assertThat(read(after.mongo(), "p1")).isEqualTo(Person.of("p1"));
    assertThat(after.blindIndex().token("phone", "13800138000")).isEqualTo(token);
    CryptoBench.Instance stale = bench.instance(CryptoBench.OLD);
    assertThatThrownBy(() -> read(stale.mongo(), "p1"))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining("'2026-11'");
  }

  @Test
  void blindTokensFindTheSameValueAndTellNothing() {
    BlindIndex index = service.blindIndex();
    String token = index.token("phone", PersonalKind.PHONE.normalised("138 0013-8000"));

    assertThat(index.tokens("phone", PersonalKind.PHONE.normalised("+86１３８00138000")))
        .containsExactly(token);
    assertThat(token).startsWith("1.").doesNotContain("138");
    assertThat(index.token("fax", "13800138000")).isNotEqualTo(token);
    index.rotate();
    assertThat(index.token("phone", "13800138000")).startsWith("2.");
    assertThat(index.tokens("phone", "13800138000")).hasSize(2).contains(token);
    assertThat(bench.instance().blindIndex().tokens("phone", "13800138000")).contains(token);
  }

  @Test
  void anEventWithPersonalDataIsRefused() {
    JsonMapper mapper = PersonalRefusal.in(JsonMapper.builder().build());

    assertThat(mapper.writeValueAsString(List.of("p1"))).isEqualTo("[\"p1\"]");
    assertThatThrownBy(() -> mapper.writeValueAsString(Person.of("p1")))
        .hasMessageContaining("Events hold no personal data")
        .hasMessageNotContaining("13800138000");
  }
}
