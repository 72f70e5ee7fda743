package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What lies in the database of natural persons, read without the keys. */
@KehuServiceTest
class PersonalDataIT {

  private static final String PATH = "/api/v1/customers";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private MongoTemplate mongo;
  @Autowired private MongoClient client;
  @Autowired private PersonErasure erasure;
  @Autowired private Clock clock;

  private Http http;
  private String erp;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
  }

  @AfterEach
  void timeIsAsItIs() {
    ((MovableClock) clock).reset();
  }

  private Document stored(String id) {
    return Objects.requireNonNull(
        mongo.getCollection("customers").find(new Document("_id", id)).first());
  }

  private static String bytes(Document document) {
    BasicOutputBuffer buffer = new BasicOutputBuffer();
    new DocumentCodec()
        .encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
    return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
  }

  private String person(String name, String phone, String further) {
    String body =
        """
        {"kind":"INDIVIDUAL","name":"%s","region":"广东","contact":{"phone":"%s",
         "email":"lan@example.com","address":"广东省深圳市南山区科技路 1 号"},
         "individual":{"gender":"FEMALE","birthDate":"1988-06-01","occupation":"钢琴教师"}%s}
        """
            .formatted(name, phone, further);
    return http.post(PATH, erp, body).is(201).id();
  }

  private Http.Answer opened(String phone) {
    return http.post(
        PATH,
        erp,
        "{\"kind\":\"INDIVIDUAL\",\"name\":\"万俟明\",\"contact\":{\"phone\":\"%s\"}}"
            .formatted(phone));
  }

  @Test
  @Proves("G-08")
  void noPersonalValueLiesInTheDatabase() {
    String phone = Http.freshPhone();
    String person = person("诸葛若兰", phone, "");
    String company =
        http.opened(
            erp,
            Http.fresh("封存"),
            """
            "contact":{"person":"公冶长青","phone":"%s","email":"gong@example.com"},
            "enterprise":{"legalRepresentative":"澹台明远","manager":"濮阳子安"}
            """
                .formatted(Http.freshPhone()));
    http.patch(
            PATH + "/" + person,
            erp,
            "{\"contact\":{\"phone\":\"%s\"}}".formatted(Http.freshPhone()),
            "If-Match",
            "\"1\"")
        .is(200);

    assertThat(bytes(stored(person)))
        .contains("广东")
        .doesNotContain(
            phone, "诸葛", "若兰", "lan@example.com", "科技路", "1988-06-01", "FEMALE", "钢琴教师");
    assertThat(stored(person).get("personal", Document.class).values())
        .hasOnlyElementsOfType(Binary.class);
    assertThat(bytes(stored(company)))
        .contains("封存")
        .doesNotContain("公冶", "gong@example.com", "澹台", "濮阳");
    for (String collection : mongo.getCollectionNames()) {
      for (Document document : mongo.getCollection(collection).find()) {
        assertThat(bytes(document)).as(collection).doesNotContain(phone, "若兰", "gong@example.com");
      }
    }
  }

  /** All numbers there are can be digested in minutes: without the key nothing may tell one. */
  @Test
  @Proves({"G-08", "C-27"})
  void noDigestWithoutAKeyTellsAPhone() throws Exception {
    String phone = Http.freshPhone();
    String id = person("独孤若水", phone, "");
    String digest = digest("INDIVIDUAL" + phone);

    List<String> marks = stored(id).getList("duplicateKeys", String.class);

    assertThat(marks).hasSize(2).noneMatch(mark -> mark.contains(digest));
    assertThat(marks).anyMatch(Pattern.compile("PHONE:\\d+\\.[\\w-]{16}").asMatchPredicate());
    assertThat(claims(List.of("PHONE:" + digest))).isZero();
    assertThat(claims(marks)).isEqualTo(2);
    opened("+86 " + phone).refused(409, "duplicate");
  }

  private long claims(List<String> tokens) {
    return mongo
        .getCollection("duplicate_keys")
        .countDocuments(new Document("_id", new Document("$in", tokens)));
  }

  private static String digest(String normalised) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  /** Makes a file as the first layout stored it. */
  private String earlier(String name, String phone) throws Exception {
    Document document = stored(person("先前的" + name, Http.freshPhone(), ""));
    String id = document.getString("_id") + "-1";
    document.put("_id", id);
    document.put("number", document.getString("number").replace("KH-2", "KH-1"));
    document.put("schema", 1);
    document.put("personal", new Document("name", name).append("phone", phone));
    document.put("duplicateKeys", List.of("PHONE:" + digest("INDIVIDUAL" + phone)));
    document.put("searchName", "x");
    List.of("names", "outbox", "unsentSince").forEach(document::remove);
    mongo
        .getCollection("duplicate_keys")
        .insertOne(
            new Document("_id", "PHONE:" + digest("INDIVIDUAL" + phone)).append("customerId", id));
    mongo.getCollection("customers").insertOne(document);
    return id;
  }

  @Test
  void aFileOfTheFirstLayoutIsReadAndSealedWithTheNextWrite() throws Exception {
    String phone = Http.freshPhone();
    String id = earlier("宇文清扬", phone);

    opened(phone).refused(409, "duplicate");
    Http.Answer read = http.get(PATH + "/" + id, erp).is(200);
    assertThat(read.text("/name")).isEqualTo("宇文清扬");
    assertThat(read.text("/contact/phone")).isEqualTo(phone);
    http.patch(PATH + "/" + id, erp, "{\"region\":\"云南\"}", "If-Match", read.header("ETag"))
        .is(200);

    assertThat(bytes(stored(id))).doesNotContain(phone, "清扬", "searchName", digest(phone));
    assertThat(stored(id).getInteger("schema")).isEqualTo(2);
    assertThat(stored(id).getList("names", String.class)).isNotEmpty();
    opened(phone).refused(409, "duplicate");
  }

  @Test
  void aFileOfTheFirstLayoutThatNobodyWritesIsSealedToo() throws Exception {
    String phone = Http.freshPhone();
    String id = earlier("呼延灼华", phone);

    await().atMost(Duration.ofSeconds(30)).until(() -> stored(id).getInteger("schema") == 2);

    assertThat(bytes(stored(id))).doesNotContain(phone, "灼华", "searchName");
    assertThat(http.get(PATH + "?q=huyanzhuohua", erp).is(200).text("/items/0/id")).isEqualTo(id);
    assertThat(http.get(PATH + "/" + id, erp).is(200).header("ETag")).isEqualTo("\"1\"");
    assertThat(claims(List.of("PHONE:" + digest("INDIVIDUAL" + phone)))).isZero();
    opened(phone).refused(409, "duplicate");
  }

  @Test
  @Proves({"C-27", "M5"})
  void withARotatedKeyOldAndNewFilesAreFoundAndOnePhoneStaysOneCustomer() throws Exception {
    String before = Http.freshPhone();
    String old = person("令狐听雪", before, "");

    Http.Answer rotated = new Http(managementPort).post("/actuator/keys/index", null, "{}").is(200);
    new Http(managementPort).post("/actuator/keys/nothing", null, "{}").is(400);
    int version = rotated.json().at("/version").asInt();
    ((MovableClock) clock).move(Duration.ofMinutes(3));
    String after = Http.freshPhone();
    String fresh = person("令狐听雨", after, "");

    assertThat(stored(fresh).getList("duplicateKeys", String.class))
        .anyMatch(mark -> mark.startsWith("PHONE:" + version + "."));
    assertThat(stored(fresh).getList("names", String.class))
        .allMatch(token -> token.startsWith(version + "."));
    opened(before).refused(409, "duplicate");
    opened(after).refused(409, "duplicate");
    assertThat(http.get(PATH + "?q=linghuting", erp).is(200).response().body())
        .contains(old, fresh);
    assertThat(atOnce(12, Http.freshPhone())).filteredOn(status -> status == 201).hasSize(1);
    http.patch(
            PATH + "/" + old,
            erp,
            "{\"contact\":{\"phone\":\"%s\"}}".formatted(Http.freshPhone()),
            "If-Match",
            "\"1\"")
        .is(200);
    assertThat(stored(old).getList("names", String.class))
        .allMatch(token -> token.startsWith(version + "."));
    opened(before).is(201);
  }

  private List<Integer> atOnce(int times, String phone) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int at = 0; at < times; at++) {
        running.add(threads.submit(() -> opened(phone).status()));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void anErasedPersonCannotBeFoundReadOrStoredAgain() {
    String phone = Http.freshPhone();
    String id = person("申屠无忧", phone, "");
    assertThat(http.get(PATH + "?q=shentuwuyou", erp).is(200).text("/items/0/id")).isEqualTo(id);

    List<String> marks = stored(id).getList("duplicateKeys", String.class);

    for (int again = 0; again < 2; again++) {
      Call.ofSystem(Caller.system("customer"), null, "test")
          .within(() -> {
            erasure.erase(id);
            return null;
          });
    }

    Document left = stored(id);
    assertThat(left).doesNotContainKey("names");
    assertThat(left.getList("duplicateKeys", String.class)).isEmpty();
    assertThat(left.get("personal", Document.class)).isEmpty();
    assertThat(claims(marks)).isZero();
    assertThat(
            client
                .getDatabase("kehukeys_customer")
                .getCollection("data_keys")
                .find(new Document("_id", "customers/" + id))
                .first())
        .containsKey("erasedAt")
        .doesNotContainKey("wrapped");
    assertThat(http.get(PATH + "?q=shentuwuyou", erp).is(200).json().at("/items")).isEmpty();
    Http.Answer read = http.get(PATH + "/" + id, erp).is(200);
    assertThat(read.text("/name")).isEqualTo("****");
    assertThat(read.response().body()).doesNotContain(phone, "无忧", "lan@example.com");
    opened(phone).is(201);
    http.patch(PATH + "/" + id, erp, "{\"name\":\"申屠无忧\"}", "If-Match", read.header("ETag"))
        .refused(409, "subject-erased");
  }
}
