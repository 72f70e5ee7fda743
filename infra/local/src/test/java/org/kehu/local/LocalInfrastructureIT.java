package org.kehu.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalInfrastructureIT {

  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final String TOPIC = "kehu.complaint.v1";

  @TempDir static Path data;
  static InfrastructureProcess infra;

  @BeforeAll
  static void start() throws Exception {
    infra = new InfrastructureProcess(data);
    infra.start();
  }

  @AfterAll
  static void stop() throws Exception {
    infra.close();
  }

  @Test
  void killedInTheMidstOfWritesItLosesNothingThatItAcknowledged() throws Exception {
    SignedJWT before = SignedJWT.parse(personToken("chen.kefu"));
    Set<String> stored = new ConcurrentSkipListSet<>();
    Set<String> told = new ConcurrentSkipListSet<>();
    AtomicBoolean goOn = new AtomicBoolean(true);
    Thread storing = Thread.ofPlatform().start(() -> store(stored, goOn));
    Thread telling = Thread.ofPlatform().start(() -> tell(told, goOn));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> stored.size() > 300 && told.size() > 300);

    infra.kill();
    goOn.set(false);
    storing.join();
    telling.join();
    infra.start();

    assertThat(documents()).containsAll(stored);
    assertThat(events(told.size())).containsAll(told);
    assertThat(verifies(before)).isTrue();
  }

  private static void store(Set<String> acknowledged, AtomicBoolean goOn) {
    try (var client = MongoClients.create(infra.mongodb() + "/?serverSelectionTimeoutMS=1000")) {
      var collection = client.getDatabase("durable").getCollection("writes");
      for (int i = 0; goOn.get(); i++) {
        store(collection, "%06d".formatted(i), acknowledged);
      }
    }
  }

  private static void store(
      MongoCollection<Document> collection, String id, Set<String> acknowledged) {
    try {
      collection.insertOne(new Document("_id", id));
      acknowledged.add(id);
    } catch (MongoException unacknowledged) {
      // The kill, or a machine too busy to answer in time: it may be lost.
    }
  }

  private static void tell(Set<String> acknowledged, AtomicBoolean goOn) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", infra.kafka(),
            "acks", "all",
            "linger.ms", "0",
            "request.timeout.ms", "1000",
            "delivery.timeout.ms", "1500",
            "max.block.ms", "1500");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; goOn.get(); i++) {
        tell(producer, "%06d".formatted(i), acknowledged);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(
      KafkaProducer<String, String> producer, String id, Set<String> acknowledged)
      throws InterruptedException {
    try {
      producer.send(new ProducerRecord<>(TOPIC, id, id)).get();
      acknowledged.add(id);
    } catch (ExecutionException unacknowledged) {
      // The kill, or a machine too busy to answer in time: it may be lost.
    }
  }

  private static Set<String> documents() {
    Set<String> ids = new HashSet<>();
    try (var client = MongoClients.create(infra.mongodb())) {
      client
          .getDatabase("durable")
          .getCollection("writes")
          .find()
          .forEach(document -> ids.add(document.getString("_id")));
    }
    return ids;
  }

  private static Set<String> events(int atLeast) {
    Set<String> ids = new HashSet<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", infra.kafka());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(partition -> new TopicPartition(TOPIC, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (ids.size() < atLeast && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(300)).forEach(event -> ids.add(event.value()));
      }
    }
    return ids;
  }

  @Test
  void aPersonsTokenSaysWhoItIsAndVerifiesAgainstThePublishedKeys() throws Exception {
    SignedJWT token = SignedJWT.parse(personToken("chen.kefu"));

    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(verifies(token)).isTrue();
    assertThat(claims.getSubject()).isEqualTo("chen.kefu");
    assertThat(claims.getAudience()).containsExactly("kehu");
    assertThat(claims.getIssuer()).isEqualTo(infra.issuer());
    assertThat(claims.getStringListClaim("roles")).containsExactly("agent");
    assertThat(claims.getStringClaim("name")).isEqualTo("陈客服");
    assertThat(claims.getStringClaim("staff_id")).isEqualTo("st-chen-kefu");
    assertThat(Duration.between(Instant.now(), claims.getExpirationTime().toInstant()))
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void aRoleNamesItsFirstPersonAndAnAppItself() throws Exception {
    assertThat(claims(personToken("general-manager")).getSubject()).isEqualTo("wang.zong");
    assertThat(claims(personToken("manager")).getSubject()).isEqualTo("sun.jingli");
    assertThat(claims(personToken("bi")).getStringClaim("scope")).isEqualTo("customers.read");
  }

  @Test
  void anAppGetsItsScopesAsOneString() throws Exception {
    String all =
        grant("erp:erp-secret", "grant_type=client_credentials").get("access_token").asString();
    JWTClaimsSet claims = claims(all);
    assertThat(claims.getStringClaim("scope"))
        .isEqualTo("customers.read customers.write customers.personal");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("erp");
    assertThat(claims.getAudience()).containsExactly("kehu");

    String few =
        grant("erp:erp-secret", "grant_type=client_credentials&scope=customers.read")
            .get("access_token")
            .asString();
    assertThat(claims(few).getStringClaim("scope")).isEqualTo("customers.read");
  }

  @Test
  void whatIsNotGrantedIsRefused() throws Exception {
    assertThat(error("erp:wrong", "grant_type=client_credentials")).isEqualTo("invalid_client");
    assertThat(error("bi:bi-secret", "grant_type=client_credentials&scope=customers.write"))
        .isEqualTo("invalid_scope");
    assertThat(error("erp:erp-secret", "grant_type=password&username=a&password=b"))
        .isEqualTo("unsupported_grant_type");
    assertThat(error("erp:erp-secret", bearer(assertion(secret(), "chen.kefu", 5))))
        .isEqualTo("unauthorized_client");
    assertThat(launcherError(assertion("x".repeat(43), "chen.kefu", 5))).isEqualTo("invalid_grant");
    assertThat(launcherError(assertion(secret(), "chen.kefu", -5))).isEqualTo("invalid_grant");
    assertThat(launcherError(assertion(secret(), "chen.kefu", 1500))).isEqualTo("invalid_grant");
    assertThat(launcherError(assertion(secret(), "nobody", 5))).isEqualTo("invalid_grant");
    assertThat(launcherError("not.a.jwt")).isEqualTo("invalid_grant");
    assertThat(error("kehu-launcher:" + secret(), "grant_type=" + encoded(JWT_BEARER)))
        .isEqualTo("invalid_request");
  }

  @Test
  void metadataKeysHealthAndInfoAreServed() throws Exception {
    JsonNode metadata =
        json(infra.get(infra.issuer() + "/.well-known/openid-configuration").body());
    assertThat(metadata.get("issuer").asString()).isEqualTo(infra.issuer());
    assertThat(metadata.get("grant_types_supported").toString()).contains(JWT_BEARER);
    assertThat(infra.get(metadata.get("jwks_uri").asString()).statusCode()).isEqualTo(200);
    assertThat(infra.get(infra.management() + "/health/liveness").statusCode()).isEqualTo(200);
    assertThat(json(infra.get(infra.management() + "/info").body()).get("database").asString())
        .startsWith("embedded");
    assertThat(infra.get(infra.issuer() + "/actuator/health").statusCode()).isEqualTo(401);
  }

  @Test
  void secretsAreForTheirOwnerOnly() throws Exception {
    for (String name : List.of("launcher.secret", "keys.json")) {
      Path file = infra.launcherSecret().resolveSibling(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  private static String personToken(String name) throws Exception {
    return grant("kehu-launcher:" + secret(), bearer(assertion(secret(), name, 5)))
        .get("access_token")
        .asString();
  }

  private static JsonNode grant(String client, String form) throws Exception {
    return json(infra.post("/oauth2/token", basic(client), form).body());
  }

  private static String launcherError(String assertion) throws Exception {
    return error("kehu-launcher:" + secret(), bearer(assertion));
  }

  private static String error(String client, String form) throws Exception {
    var response = infra.post("/oauth2/token", basic(client), form);
    assertThat(response.statusCode()).isBetween(400, 401);
    return json(response.body()).get("error").asString();
  }

  private static String secret() throws Exception {
    return Files.readString(infra.launcherSecret());
  }

  private static String bearer(String assertion) {
    return "grant_type=" + encoded(JWT_BEARER) + "&assertion=" + assertion;
  }

  private static String assertion(String secret, String subject, int minutes) throws Exception {
    Instant now = Instant.now();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .issuer("kehu-launcher")
                .subject(subject)
                .audience(infra.issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(minutes))))
                .build());
    jwt.sign(new MACSigner(secret.getBytes(UTF_8)));
    return jwt.serialize();
  }

  private static boolean verifies(SignedJWT token) throws Exception {
    JWKSet keys = JWKSet.parse(infra.get(infra.issuer() + "/oauth2/jwks").body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    return token.verify(new RSASSAVerifier(key.toRSAKey()));
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String basic(String client) {
    return Base64.getEncoder().encodeToString(client.getBytes(UTF_8));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
