package org.kehu.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.ReadTrail;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.Person.Letter;
import org.kehu.kit.paging.Cursors;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
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
  void noPersonalValueLiesInTheDatabase() {
    mongo.insert(Person.of("p1"));

    Document stored = bench.stored("people", "p1");

    assertThat(stored.toJson())
        .contains("深圳", "spouse")
        .doesNotContain("13800138000", "440300198806011234", "李小红", "王建国", "王小明", "38,");
    assertThat(new String(bytesOf(stored), StandardCharsets.UTF_8))
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
  void manyNewOnesAreSealedAsEachWouldBe() {
    mongo.insert(Person.of("p1"));
    SealingConverter converter = (SealingConverter) mongo.getConverter();

    List<Document> sealed =
        converter.writeAll(
            Person.class, List.of(Person.of("p1"), Person.of("p2"), Person.of("p3")));
    mongo.getCollection("people").insertMany(sealed.subList(1, 3));

    assertThat(sealed.getFirst().toJson()).doesNotContain("13800138000");
    assertThat(converter.read(Person.class, sealed.getFirst()))
        .as("the key that was there stays")
        .isEqualTo(Person.of("p1"));
    MongoTemplate other = bench.instance().mongo();
    assertThat(read(other, "p1")).isEqualTo(Person.of("p1"));
    assertThat(read(other, "p2")).isEqualTo(Person.of("p2"));
    assertThat(read(other, "p3")).isEqualTo(Person.of("p3"));
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

    List<KeysEndpoint.IndexKey> indexKeys = List.of(new KeysEndpoint.IndexKey(1, Instant.EPOCH));
    assertThat(endpoint.rewrap()).isEqualTo(new KeysEndpoint.Standing("2026-11", 3, 2, indexKeys));
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
  }

  @Test
  void aNewIndexKeyIsLookedForByAllBeforeAnyoneWritesWithIt() {
    BlindIndex here = service.blindIndex();
    BlindIndex elsewhere = bench.instance().blindIndex();
    String token = here.token("phone", "13800138000");
    assertThat(elsewhere.token("phone", "13800138000")).isEqualTo(token);
    KeysEndpoint endpoint = new KeysEndpoint(service.keys(), service.indexKeys());

    KeysEndpoint.IndexKey begun = endpoint.rotate(KeysEndpoint.Series.INDEX);

    assertThat(begun.version()).isEqualTo(2);
    assertThat(begun.usedFrom()).isAfter(bench.clock().instant().plusSeconds(100));
    assertThat(here.token("phone", "13800138000")).isEqualTo(token);
    assertThat(here.tokens("phone", "13800138000")).hasSize(2).contains(token);
    bench.clock().move(Duration.ofSeconds(61));
    assertThat(elsewhere.tokens("phone", "13800138000")).hasSize(2).contains(token);
    assertThat(elsewhere.token("phone", "13800138000")).isEqualTo(token);
    bench.clock().move(Duration.ofSeconds(61));
    for (BlindIndex index : List.of(here, elsewhere)) {
      assertThat(index.token("phone", "13800138000"))
          .startsWith("2.")
          .isIn(here.tokens("phone", "13800138000"));
      assertThat(index.tokens("phone", "13800138000")).hasSize(2).contains(token);
    }
    assertThat(endpoint.standing().indexKeys())
        .extracting(KeysEndpoint.IndexKey::version)
        .containsExactly(2, 1);
  }

  @Test
  void theKeysOfManyDocumentsAreAskedForOnce() {
    for (String id : List.of("p1", "p2", "p3")) {
      mongo.insert(Person.of(id));
    }
    mongo.insert(new Person("p4", "深圳", null, null, List.of()));
    service.keys().destroy("people/p2");
    MongoTemplate other = bench.instance().mongo();
    Pages pages =
        new Pages(
            other, new Cursors("secret".getBytes(StandardCharsets.UTF_8)), () -> ReadTrail.NONE);
    Listing all = Listing.newestFirst(new Criteria(), Sight.everything(Level.TOP_SECRET));
    mongo
        .getCollection("people")
        .updateMany(new Document(), new Document("$set", new Document("level", 0)));

    Page<Person> page = pages.of(Person.class, all, PageRequest.first(10), "me");

    assertThat(page.items()).extracting(Person::id).containsExactly("p4", "p3", "p2", "p1");
    assertThat(page.items().get(1)).isEqualTo(Person.of("p3"));
    assertThat(page.items().get(2).phone()).isNull();
    assertThat(page.items().get(3)).isEqualTo(Person.of("p1"));
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
