package org.kehu.e2e.story;

/** The story went another way than it should; the message is one sentence for people. */
public final class StoryFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what was expected and what was seen. */
  public StoryFailed(String sentence) {
    super(sentence);
  }

  /** The same, with what lies behind it. */
  public StoryFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
