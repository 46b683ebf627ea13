package org.spectls.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Generates Java from the specification below a folder, and adds it to the project's sources, and the specification to its resources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    /** Where the specification is: all {@code .tls} files below are one specification. */
    @Parameter(property = "spectls.specDirectory", defaultValue = "${project.basedir}/src/main/spec", required = true)
    private File specDirectory = new File("src/main/spec");

    /** Where the Java sources go. The folder belongs to the generator; what it did not write there is removed. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/spectls", required = true)
    private File outputDirectory = new File("target/generated-sources/spectls");

    /**
     * Where the specification's files go, to be resources of the project: by them tools find the specification of a
     * stack on the class path. The folder belongs to the generator.
     */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/spectls", required = true)
    private File resourceDirectory = new File("target/generated-resources/spectls");

    /** The package above those of the generated classes. */
    @Parameter(property = "spectls.basePackage", required = true)
    private String basePackage = "";

    /** The Java classes of the specification's extern types, by the types' names. */
    @Parameter
    private Map<String, String> externTypes = Map.of();

    /** Does nothing. */
    @Parameter(property = "spectls.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project = new MavenProject();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        GenerationSettings settings = new GenerationSettings(
                specDirectory.toPath().normalize(),
                outputDirectory.toPath(),
                resourceDirectory.toPath(),
                basePackage,
                externTypes);
        Generation.Report report = run(settings);
        if (report.outcome() == Generation.Outcome.FAILED) {
            ErrorReport.lines(settings.specDirectory(), report.sources(), report.errors())
                    .forEach(getLog()::error);
            throw new MojoFailureException(report.errors().size() + " error(s) in " + settings.specDirectory());
        }
        boolean upToDate = report.outcome() == Generation.Outcome.UP_TO_DATE;
        String generated =
                report.files() + " Java files of " + report.sources().files().size() + " in the specification";
        getLog().info(upToDate ? "Nothing has changed - the generated Java is up to date" : "Generated " + generated);
        project.addCompileSourceRoot(outputDirectory.getPath());
        project.addResource(resources());
    }

    private Resource resources() {
        Resource resource = new Resource();
        resource.setDirectory(resourceDirectory.getPath());
        resource.setIncludes(List.of("META-INF/**"));
        return resource;
    }

    private static Generation.Report run(GenerationSettings settings) throws MojoExecutionException {
        try {
            return new Generation(new FrontToBackCompiler()).run(settings);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot generate Java from " + settings.specDirectory() + ": " + e, e);
        }
    }
}
