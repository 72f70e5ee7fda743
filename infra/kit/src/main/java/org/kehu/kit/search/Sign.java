package org.kehu.kit.search;

import java.util.Set;

/** One thing that a query asks for, standing for one letter of a name. */
sealed interface Sign {

  /** A letter as it is. */
  record Exactly(Letter letter) implements Sign {

    @Override
    public boolean stands(Letter other) {
      return letter.text().equals(other.text());
    }

    @Override
    public Set<String> initials() {
      return letter.initials();
    }
  }

  /** A whole syllable; one of a single letter may be that letter itself. */
  record Syllable(String syllable) implements Sign {

    @Override
    public boolean stands(Letter other) {
      return other.syllables().contains(syllable) || other.text().equals(syllable);
    }

    @Override
    public Set<String> initials() {
      return Set.of(syllable.substring(0, 1));
    }
  }

  /** The beginning of a syllable: an initial, or what is not typed to its end. */
  record Beginning(String start) implements Sign {

    @Override
    public boolean stands(Letter other) {
      return other.text().equals(start)
          || other.syllables().stream().anyMatch(syllable -> syllable.startsWith(start));
    }

    @Override
    public Set<String> initials() {
      return Set.of(start.substring(0, 1));
    }
  }

  /** Whether it may stand for a letter. */
  boolean stands(Letter letter);

  /** With which letter the one that it stands for may begin. */
  Set<String> initials();
}
