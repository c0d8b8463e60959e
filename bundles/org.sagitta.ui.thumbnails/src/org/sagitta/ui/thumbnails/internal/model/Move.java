package org.sagitta.ui.thumbnails.internal.model;

/// Where the keyboard goes.
public enum Move {
	LEFT, RIGHT, UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST
}
