package org.spectls.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.spectls.compiler.SpecFiles;

/** Generates Java from the specifications below a folder, and adds it to the project's sources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    /** Where the specifications are. */
    @Parameter(property = "spectls.specDirectory", defaultValue = "${project.basedir}/src/main/spec", required = true)
    private File specDirectory = new File("src/main/spec");

    /** Where the Java sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/spectls", required = true)
    private File outputDirectory = new File("target/generated-sources/spectls");

    /** The package above those of the generated classes. */
    @Parameter(property = "spectls.basePackage", required = true)
    private String basePackage = "";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project = new MavenProject();

    @Override
    public void execute() throws MojoExecutionException {
        try {
            var specifications = SpecFiles.below(specDirectory.toPath());
            getLog().info(specifications.size() + " specifications for " + basePackage);
            project.addCompileSourceRoot(outputDirectory.getPath());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read the specifications in " + specDirectory, e);
        }
    }
}
