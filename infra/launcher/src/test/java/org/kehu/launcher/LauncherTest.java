package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kehu.launcher.FakeProject.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The launcher in a project of small stand-ins, one for all tests: compiling it takes long. */
abstract class LauncherTest {

  private static final Path FOLDER = folderOfAllTests();

  private static final Pattern TRACE = Pattern.compile("^\\s+at |Exception", Pattern.MULTILINE);

  final FakeProject project = FakeProject.at(root());
  final Path folder = FOLDER;

  /** With a space and beyond ASCII, as people name their folders. */
  static Path root() {
    return FOLDER.resolve("my 项目");
  }

  /** The project as it was before the first test; the compiled launcher stays. */
  static FakeProject renewed() throws IOException {
    FakeProject project = FakeProject.in(root());
    project.forget();
    return project;
  }

  private static Path folderOfAllTests() {
    try {
      Path folder = Files.createTempDirectory("kehu-launcher");
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                try {
                  Disk.deleteTree(folder);
                } catch (IOException left) {
                  System.err.println(folder + " is left: " + left);
                }
              }));
      return folder;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static void assertOneSentence(Outcome outcome, String... parts) {
    assertThat(outcome.err().lines()).as(outcome.toString()).hasSize(1);
    assertThat(outcome.err()).startsWith("kehu: ").contains(parts);
    assertThat(TRACE.matcher(outcome.err() + outcome.out()).find()).isFalse();
  }

  /** The usual small programs without mvn and java. */
  Path toolsWithoutMaven() throws Exception {
    Path tools = Files.createTempDirectory(folder, "tools");
    for (String tool :
        "bash dirname readlink ls grep cat cksum tr mkdir mv rm ps nohup nice env".split(" ")) {
      for (String place : new String[] {"/usr/bin/", "/bin/"}) {
        Path stand = tools.resolve(tool);
        if (Files.exists(Path.of(place + tool)) && Files.notExists(stand)) {
          Files.writeString(stand, "#!/bin/bash\nexec " + place + tool + " \"$@\"\n");
          assertThat(stand.toFile().setExecutable(true)).isTrue();
        }
      }
    }
    return tools;
  }

  static void program(Path tools, String name, String script) throws Exception {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  void prepareData() throws Exception {
    project.kehu("down");
    Files.createDirectories(project.data());
    Files.writeString(project.data().resolve("kehu-data-directory"), "");
  }

  static void signal(String name, String pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }

  JsonNode status() throws Exception {
    Outcome status = project.kehu("status", "--json");
    assertThat(status.code()).isZero();
    return JsonMapper.shared().readTree(status.out());
  }

  Set<String> states() throws Exception {
    Set<String> states = new TreeSet<>();
    status().forEach(one -> states.add(one.get("state").asString()));
    return states;
  }

  long pid(String name) throws Exception {
    for (JsonNode one : status()) {
      if (one.get("name").asString().equals(name)) {
        return one.get("pid").asLong();
      }
    }
    throw new AssertionError(name);
  }
}
