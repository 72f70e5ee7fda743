/** Waves (批次): one round of asking many customers, all of them or a sample. */
@NullMarked
package org.kehu.survey.wave;

import org.jspecify.annotations.NullMarked;
