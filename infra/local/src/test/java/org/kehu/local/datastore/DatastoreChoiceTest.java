package org.kehu.local.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.LocalSettings;
import org.kehu.local.Survival;

class DatastoreChoiceTest {

  @TempDir Path folder;
  String without;
  String with;

  @BeforeEach
  void programs() throws IOException {
    without = Files.createDirectories(folder.resolve("without")).toString();
    Path mongod = Files.createDirectories(folder.resolve("with")).resolve("mongod");
    Files.writeString(mongod, "");
    assertThat(mongod.toFile().setExecutable(true)).isTrue();
    with = without + ":" + mongod.getParent();
  }

  @Test
  void aNamedDatabaseComesFirst() {
    assertThat(choice("mongodb://db.example:27017", with))
        .isEqualTo(new DatastoreChoice.Named("mongodb://db.example:27017"));
  }

  @Test
  void thenAMongodOnThePathThenTheEmbeddedOne() {
    assertThat(choice("", with))
        .isEqualTo(
            new DatastoreChoice.Mongod(
                folder.resolve("with/mongod"), folder.resolve("store/mongod"), 37017));
    assertThat(choice("", without))
        .isEqualTo(
            new DatastoreChoice.Embedded(
                folder.resolve("store/database"), 37017, Survival.POWER_CUT));
  }

  @Test
  void installingAMongodDoesNotMakeTheDataDisappear() throws IOException {
    Files.createDirectories(folder.resolve("store/database"));
    assertThat(choice("", with)).isInstanceOf(DatastoreChoice.Embedded.class);
  }

  @Test
  void removingAMongodIsSaidInsteadOfStartingEmpty() throws IOException {
    Files.createDirectories(folder.resolve("store/mongod"));
    assertThat(choice("", with)).isInstanceOf(DatastoreChoice.Mongod.class);
    assertThatThrownBy(() -> choice("", without))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("written by a mongod");
  }

  @Test
  void aMongodRunsAsAReplicaSetOnTheLoopbackAddress() {
    assertThat(MongodDatastore.command(Path.of("/bin/mongod"), Path.of("/d"), 37017))
        .containsSubsequence("--port", "37017")
        .containsSubsequence("--bind_ip", "127.0.0.1")
        .containsSubsequence("--replSet", "kehu");
  }

  @Test
  void whatIsSaidOfANamedDatabaseHidesItsPassword() {
    assertThat(new NamedDatastore("mongodb://u:secret@db.example:27017/?w=1").description())
        .contains("db.example:27017")
        .doesNotContain("secret");
  }

  private DatastoreChoice choice(String uri, String path) {
    Path store = folder.resolve("store");
    return DatastoreChoice.of(
        new LocalSettings(store, 19092, 37017, "http://localhost:19000", Survival.POWER_CUT, uri),
        path);
  }
}
