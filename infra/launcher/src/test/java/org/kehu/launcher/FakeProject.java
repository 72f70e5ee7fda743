package org.kehu.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A project folder with the real launcher and small programs in place of the suite's. */
final class FakeProject {

  private final Path root;

  private FakeProject(Path root) {
    this.root = root;
  }

  /** What a command of the launcher printed and how it ended. */
  record Outcome(int code, String out, String err) {}

  /** One that was made before. */
  static FakeProject at(Path root) {
    return new FakeProject(root);
  }

  static FakeProject in(Path root) throws IOException {
    Path real = realRoot();
    Path script = root.resolve("infra/kehu");
    Files.createDirectories(script.getParent());
    Files.copy(
        real.resolve("infra/kehu"),
        script,
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
    copySources(real, root);
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    for (Part part : Part.values()) {
      Path target = Files.createDirectories(root.resolve(part.module()).resolve("target"));
      jar(target.resolve(part.artifact() + "-0.1.0" + part.classifier() + ".jar"));
      Files.writeString(target.resolve("built-by-launcher"), "");
    }
    return new FakeProject(root);
  }

  static Path realRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (Files.notExists(folder.resolve("infra/kehu"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static void copySources(Path real, Path root) throws IOException {
    String sources = "infra/launcher/src/main/java/org/kehu/launcher";
    Files.createDirectories(root.resolve(sources));
    try (Stream<Path> files = Files.list(real.resolve(sources))) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            root.resolve(sources).resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
    String entry = FakePart.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream code = FakePart.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new ZipEntry(entry));
      code.transferTo(jar);
      jar.closeEntry();
    }
  }

  /** Leaves nothing of an earlier test but the compiled launcher and what was unpacked. */
  void forget() throws IOException {
    for (String name :
        List.of("run", "logs", "aot", "store", "fail", "silent-issuer", "closed-door", "unready")) {
      Disk.deleteTree(data().resolve(name));
    }
  }

  /** As before the first start. */
  void forgetUnpacked() throws IOException {
    Disk.deleteTree(data().resolve("apps"));
  }

  Path root() {
    return root;
  }

  Path data() {
    return root.resolve(".kehu");
  }

  Outcome kehu(String... words) throws Exception {
    return kehu(Map.of(), words);
  }

  Outcome kehu(Map<String, String> environment, String... words) throws Exception {
    Process process = start(environment, words);
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("infra/kehu " + Arrays.toString(words) + " hangs");
    }
    return new Outcome(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  Process start(Map<String, String> environment, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("infra/kehu").toString()));
    command.addAll(List.of(words));
    if (words.length > 0 && words[0].equals("up") && !command.contains("--cache")) {
      // No test but that of the caches waits for their maker.
      command.addAll(List.of("--cache", "off"));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("KEHU_MONGODB_URI");
    builder.environment().putAll(environment);
    return builder.start();
  }

  static int freeBase() {
    return Ports.free().base();
  }
}
