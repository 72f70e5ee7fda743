package org.kehu.bench.plain;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Stores what it is given, as durably as the suite does, and answers it. */
@RestController
class PlainController {

  private final MongoCollection<Document> documents;

  PlainController(MongoTemplate mongo) {
    this.documents =
        mongo.getCollection("plain").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @PostMapping("/plain")
  ResponseEntity<Map<String, Object>> store(@RequestBody Map<String, Object> body) {
    Document document = new Document("_id", UUID.randomUUID().toString());
    document.putAll(body);
    documents.insertOne(document);
    return ResponseEntity.created(URI.create("/plain/" + document.getString("_id"))).body(document);
  }
}
