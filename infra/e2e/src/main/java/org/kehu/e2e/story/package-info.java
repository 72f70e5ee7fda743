/** The scenes of the story, one class each. */
@NullMarked
package org.kehu.e2e.story;

import org.jspecify.annotations.NullMarked;
