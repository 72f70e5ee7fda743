package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100,000 documents: each kind of query reads about as many documents as it answers. */
class IndexUseIT {

  private static final int DOCUMENTS = 100_000;
  private static final List<FullScan> SCANS = new ArrayList<>();
  private static final List<MemorySort> SORTS = new ArrayList<>();

  private static Workbench bench;
  private static MongoCollection<Document> cases;

  @BeforeAll
  static void hundredThousandCases() {
    bench = Workbench.over(EmbeddedDatabase.inMemory());
    cases = bench.collection("cases");
    cases.createIndex(new Document("owner", 1));
    cases.createIndex(new Document("status", 1).append("due", 1).append("_id", 1));
    cases.createIndex(new Document("due", -1).append("_id", -1));
    cases.createIndex(new Document("tags", 1).append("due", -1).append("_id", -1));
    cases.createIndex(new Document("items.sku", 1));
    cases.createIndex(new Document("unsentSince", 1), new IndexOptions().sparse(true));
    cases.createIndex(new Document("edition", 1));
    cases.createIndex(new Document("number", 1), new IndexOptions().unique(true));
    List<Document> batch = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      batch.add(document(i));
      if (batch.size() == 1_000) {
        cases.insertMany(batch);
        batch.clear();
      }
    }
    bench.database.onFullScan(SCANS::add).onMemorySort(SORTS::add);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @BeforeEach
  void forgetScans() {
    SCANS.clear();
    SORTS.clear();
  }

  @Test
  void oneDocumentIsReadForItsIdAndVersion() {
    reads(1, () -> update(new Document("_id", id(4711)).append("version", 0)));
    reads(1, () -> update(new Document("version", 99).append("_id", id(4711))));
  }

  @Test
  void aNonUniqueFieldReadsItsHits() {
    reads(10, () -> assertThat(found(new Document("owner", "st-77"))).hasSize(10));
  }

  @Test
  void aUniqueNumberReadsOne() {
    reads(1, () -> assertThat(found(new Document("number", "TS-0004711"))).hasSize(1));
    reads(0, () -> assertThat(found(new Document("number", "TS-none"))).isEmpty());
  }

  @Test
  void aListOfValuesReadsTheirHits() {
    Document in = new Document("$in", List.of("st-1", "st-2", "st-3"));
    reads(30, () -> assertThat(found(new Document("owner", in))).hasSize(30));
  }

  @Test
  void aRangeReadsWhatLiesInIt() {
    Document range = new Document("$gte", 100).append("$lt", 150);
    reads(51, () -> assertThat(found(new Document("due", range))).hasSize(50));
  }

  /** As each watch asks, again and again, for what was not yet judged by today's edition. */
  @Test
  void anOpenBoundReadsNothingThatEqualsIt() {
    Document others = new Document("edition", new Document("$gt", "2026"));
    reads(0, () -> assertThat(page(others, sort("edition", 1))).isEmpty());
    Document earlier = new Document("edition", new Document("$lt", "2026"));
    reads(0, () -> assertThat(page(earlier, sort("edition", 1))).isEmpty());
  }

  @Test
  void aPageSortedByAnIndexReadsThePage() {
    reads(20, () -> assertThat(page(new Document(), sort("due", -1, "_id", -1))).hasSize(20));
    reads(20, () -> assertThat(page(new Document(), sort("due", 1, "_id", 1))).hasSize(20));
    reads(20, () -> assertThat(page(new Document("status", "OPEN"), sort("due", 1))).hasSize(20));
  }

  @Test
  void aPageSortedAcrossSeveralStatesReadsThePage() {
    Document open = new Document("status", new Document("$in", List.of("OPEN", "WAITING")));
    reads(20, () -> assertThat(page(open, sort("due", 1, "_id", 1))).hasSize(20));
  }

  /** As a list is read by somebody who sees what belongs to them or to their department. */
  @Test
  void aPageOfWhatHasOneOfTheTagsReadsThePage() {
    Document seen = new Document("tags", new Document("$in", List.of("all", "t-42")));
    reads(20, () -> assertThat(page(seen, sort("due", -1, "_id", -1))).hasSize(20));
  }

  @Test
  void theNextPageReadsThePageOnly() {
    Document after =
        new Document(
            "$or",
            List.of(
                new Document("due", new Document("$lt", 50_000)),
                new Document("due", 50_000).append("_id", new Document("$lt", id(50_000)))));
    reads(21, () -> assertThat(page(after, sort("due", -1, "_id", -1))).hasSize(20));
  }

  @Test
  void theNextPageByIdReadsThePageOnly() {
    Document after = new Document("_id", new Document("$gt", id(5_000)));
    reads(21, () -> assertThat(page(after, new Document("_id", 1))).hasSize(20));
  }

  @Test
  void countsReadTheirHits() {
    Document owner = new Document("owner", "st-5");
    reads(10, () -> assertThat(cases.countDocuments(owner)).isEqualTo(10));
    reads(1, () -> assertThat(cases.countDocuments(new Document("_id", id(5)))).isEqualTo(1));
    reads(0, () -> assertThat(cases.countDocuments()).isEqualTo(DOCUMENTS));
  }

  @Test
  void theFirstMatchOfAPipelineReadsItsHits() {
    List<Document> pipeline =
        List.of(
            new Document("$match", new Document("owner", "st-9")),
            new Document(
                "$group", new Document("_id", "$status").append("n", new Document("$sum", 1))));
    reads(10, () -> assertThat(Workbench.all(cases.aggregate(pipeline))).isNotEmpty());
  }

  @Test
  void anElementOfAnArrayReadsItsHits() {
    reads(10, () -> assertThat(found(new Document("tags", "t-42"))).hasSize(10));
    reads(10, () -> assertThat(found(new Document("items.sku", "sku-42"))).hasSize(10));
    Document match = new Document("$elemMatch", new Document("sku", "sku-42").append("n", 1));
    reads(10, () -> assertThat(found(new Document("items", match))).hasSize(10));
  }

  @Test
  void aSparseIndexHoldsOnlyWhatWaits() {
    Document waiting = new Document("unsentSince", new Document("$lt", 1_000_000));
    reads(100, () -> assertThat(found(waiting)).hasSize(100));
    Document present = new Document("unsentSince", new Document("$exists", true));
    reads(100, () -> assertThat(found(present)).hasSize(100));
  }

  @Test
  void eitherOfTwoIndexedFieldsReadsTheHitsOfBoth() {
    Document either =
        new Document(
            "$or", List.of(new Document("owner", "st-3"), new Document("number", "TS-0000099")));
    reads(11, () -> assertThat(found(either)).hasSize(11));
    Document seen = new Document("seen", new Document("$exists", false));
    Document among =
        new Document("$and", List.of(new Document("$and", List.of(seen, either)), seen));
    reads(11, () -> assertThat(found(among)).hasSize(11));
  }

  @Test
  void aNumberBeginningReadsItsHits() {
    Document start = new Document("number", new Document("$regex", "^TS-00047"));
    reads(100, () -> assertThat(found(start)).hasSize(100));
  }

  @Test
  void changesAndDeletionsFindTheirDocumentsByIndex() {
    Document owner = new Document("owner", "st-8");
    Document touch = new Document("$set", new Document("touched", true));
    reads(10, () -> assertThat(cases.updateMany(owner, touch).getModifiedCount()).isEqualTo(10));
    reads(1, () -> cases.updateOne(owner, touch, new UpdateOptions()));
    reads(
        1,
        () ->
            cases.findOneAndUpdate(
                new Document("status", "OPEN"),
                touch,
                new FindOneAndUpdateOptions().sort(new Document("due", 1))));
    Document extra = document(DOCUMENTS);
    reads(0, () -> cases.insertOne(extra));
    reads(
        1,
        () ->
            assertThat(
                    cases.deleteOne(new Document("number", extra.get("number"))).getDeletedCount())
                .isEqualTo(1));
  }

  @Test
  void aQueryWithoutAnIndexIsTold() {
    found(new Document("title", "none").append("version", new Document("$gt", 7)));
    assertThat(SCANS)
        .containsExactly(
            new FullScan("kehu_test", "cases", "{title: ?, version: {$gt: ?}}", DOCUMENTS, false));
  }

  @Test
  void aPageThatAnIndexFindsButDoesNotSortIsTold() {
    page(new Document("owner", "st-77"), sort("due", -1, "_id", -1));
    Document several = new Document("$in", List.of("st-1", "st-2"));
    page(new Document("owner", several).append("status", "OPEN"), sort("_id", -1));

    assertThat(SORTS)
        .extracting(MemorySort::collection, MemorySort::shape)
        .containsExactly(
            tuple("cases", "{owner: ?} sort {\"due\" : -1, \"_id\" : -1}"),
            tuple("cases", "{owner: {$in: ?}, status: ?} sort {\"_id\" : -1}"));
  }

  @Test
  void aPageInTheOrderOfItsIndexOrWithoutLimitOrOfARangeIsNotTold() {
    page(new Document("status", "OPEN"), sort("due", 1, "_id", 1));
    page(new Document("tags", "t1"), sort("due", -1, "_id", -1));
    page(new Document("number", "TS-0004711"), sort("due", 1));
    page(new Document("due", new Document("$gt", 0)), sort("number", 1));
    Workbench.all(cases.find(new Document("owner", "st-77")).sort(sort("due", 1)));

    assertThat(SORTS).isEmpty();
  }

  @Test
  void readingAllDocumentsOnPurposeIsNotTold() {
    assertThat(cases.find().limit(5)).hasSize(5);
    assertThat(cases.find().sort(new Document("_id", 1)).limit(5)).hasSize(5);
    assertThat(SCANS).isEmpty();
  }

  private static void reads(long atMost, Runnable action) {
    SCANS.clear();
    assertThat(bench.examinedBy(action)).isLessThanOrEqualTo(atMost + 2);
    assertThat(SCANS).isEmpty();
  }

  private static void update(Document selector) {
    cases.updateOne(selector, new Document("$set", new Document("touched", 1)));
  }

  private static List<Document> found(Document filter) {
    return Workbench.all(cases.find(filter));
  }

  private static List<Document> page(Document filter, Document sort) {
    return Workbench.all(cases.find(filter).sort(sort).limit(20));
  }

  private static Document sort(String field, int direction) {
    return new Document(field, direction);
  }

  private static Document sort(String one, int first, String two, int second) {
    return new Document(one, first).append(two, second);
  }

  private static String id(int i) {
    return "0198-%08d".formatted(i);
  }

  private static Document document(int i) {
    Document document =
        new Document("_id", id(i))
            .append("number", "TS-%07d".formatted(i))
            .append("owner", "st-" + i % 10_000)
            .append("status", List.of("OPEN", "WAITING", "CLOSED").get(i % 3))
            .append("due", i)
            .append("version", 0)
            .append("edition", "2026")
            .append("title", "Case " + i)
            .append("tags", List.of("t-" + i % 10_000, "all"))
            .append("items", List.of(new Document("sku", "sku-" + i % 10_000).append("n", 1)));
    return i % 1_000 == 0 ? document.append("unsentSince", i) : document;
  }
}
