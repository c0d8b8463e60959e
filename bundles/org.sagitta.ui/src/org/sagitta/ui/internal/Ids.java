package org.sagitta.ui.internal;

import org.sagitta.ui.parts.ReportsPart;

/// The identifiers that plugin.xml and the code share.
public final class Ids {
	public static final String BUNDLE = "org.sagitta.ui";
	public static final String BROWSE = "org.sagitta.ui.browse";
	public static final String BROWSE_SIDE = "org.sagitta.ui.browseSide";
	public static final String BROWSE_TREE = "org.sagitta.ui.browseTree";
	public static final String VIEW = "org.sagitta.ui.view";

	public static final String PATIENTS = "org.sagitta.ui.patients";
	public static final String STUDIES = "org.sagitta.ui.studies";
	public static final String SERIES = "org.sagitta.ui.series";
	public static final String TREE = "org.sagitta.ui.tree";
	public static final String REPORT = ReportsPart.ID;
	public static final String TRASH = "org.sagitta.ui.trash";
	public static final String QUARANTINE = "org.sagitta.ui.quarantine";
	public static final String SCENE = "org.sagitta.ui.scene";
	public static final String AXIAL = "org.sagitta.ui.axial";
	public static final String SAGITTAL = "org.sagitta.ui.sagittal";
	public static final String CORONAL = "org.sagitta.ui.coronal";
	public static final String PLUGINS = "org.sagitta.ui.plugins";
	public static final String CONFLICTS = "org.sagitta.ui.conflicts";
	public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

	public static final String TRY_AGAIN = "org.sagitta.ui.tryAgain";

	private Ids() {
	}
}
