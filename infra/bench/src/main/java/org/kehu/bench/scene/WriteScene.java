package org.kehu.bench.scene;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Costs;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.Load;
import org.kehu.bench.plain.PlainService;
import org.kehu.e2e.story.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registering a complaint (checked, stored, told to Kafka, followed by the other services) beside a
 * plain service of the same stack that inserts the same document into the same database, equally
 * durable; both asked directly.
 */
public final class WriteScene implements Scene {

  private static final int CONNECTIONS = 8;
  private static final Target RATIO = Target.atLeast(0.7, 0.9, " of the peer");
  private static final Map<String, Object> CONTACT =
      Map.of("kind", "INQUIRY", "channel", "ONLINE_SERVICE", "description", "发票抬头怎么改？上月的发票写错了名称。");

  private static final List<String> AS_THE_SERVICES = List.of("-XX:TieredStopAtLevel=1");
  private static final JsonWriterSettings AS_JSON =
      JsonWriterSettings.builder()
          .int64Converter((value, json) -> json.writeNumber(value.toString()))
          .dateTimeConverter(
              (value, json) -> json.writeString(Instant.ofEpochMilli(value).toString()))
          .binaryConverter((value, json) ->
              json.writeString(Base64.getEncoder().encodeToString(value.getData())))
          .build();

  @Override
  public String name() {
    return "write";
  }

  @Override
  public String title() {
    return "Write";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.ensureUp();
    String token = ground.token("portal");
    Figures ours = new Figures();
    Figures peer = new Figures();
    Load complaints =
        Load.post(
            ground.port("complaint"),
            "/api/v1/complaints",
            token,
            JsonMapper.shared().writeValueAsString(CONTACT),
            CONNECTIONS);
    List<String> costs;
    double residentMb;
    Process plain =
        Processes.start(ground, PlainService.class, ground.ownPort(1), AS_THE_SERVICES, List.of());
    try {
      Load inserts = Load.post(ground.ownPort(1), "/plain", token, stored(ground), CONNECTIONS);
      inserts.run(dose.warmUp().dividedBy(2));
      complaints.run(dose.warmUp());
      for (int i = 0; i < dose.rounds(); i++) {
        ground.awaitQuiet();
        peer.add(inserts.aSecond(dose.measured()));
        ours.add(complaints.aSecond(dose.measured()));
      }
      residentMb = ground.residentMb();
      costs = Costs.of(ground, "a complaint", () -> complaints.run(dose.measured()));
    } finally {
      Processes.end(plain);
    }
    return new Measured(
        List.of(
            Finding.relative(
                "complaints a second at 8 connections (peer: plain inserts of the same document)",
                peer.median(),
                ours.median(),
                RATIO),
            Finding.alone(
                "resident MB of all processes of the suite after this load",
                residentMb,
                Memory.RESIDENT)),
        costs);
  }

  /** A complaint as it lies in the database, without its id. */
  private static String stored(Ground ground) {
    Answer taken = ground.suite().as("portal").post("/api/v1/complaints", CONTACT);
    if (taken.status() != 201) {
      throw new IllegalStateException("Instead of 201 came " + taken.brief());
    }
    String id = taken.text("id");
    try (MongoClient client = MongoClients.create(ground.database())) {
      Document document =
          client
              .getDatabase("kehu_complaint")
              .getCollection("cases")
              .find(new Document("_id", id))
              .first();
      Objects.requireNonNull(document, "The complaint that was just taken in").remove("_id");
      return document.toJson(AS_JSON);
    }
  }
}
