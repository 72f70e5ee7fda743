package org.kehu.launcher;

import java.nio.file.Path;

/** The project's root folder and the JDK that runs it. */
record Project(Path root, Path javaHome) {

  Path java() {
    return javaHome.resolve("bin").resolve("java");
  }

  Path module(String path) {
    return root.resolve(path);
  }

  Path launcher() {
    return root.resolve("infra").resolve("kehu");
  }

  /** The data directory unless --data names another one. */
  Path defaultData() {
    return root.resolve(".kehu");
  }
}
